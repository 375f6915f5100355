package jp.concierge.shared.config;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One object for the whole application, like {@code @ApplicationScoped}, but handed out itself instead of a proxy: for what is called thousands of
 * times to write one page, or millions of times to build an index. Two of them cannot know each other.
 */
@Stereotype
@Singleton
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shared {
}
