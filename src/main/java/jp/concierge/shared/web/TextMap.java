package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Makes {@code #{t['key']}} work in pages. */
@ApplicationScoped
public class TextMap {

    @Produces
    @Named("t")
    @Dependent
    public Map<String, String> texts() {
        return new AbstractMap<>() {
            @Override
            public String get(Object key) {
                String text = Texts.all().get(key);
                return text == null ? "???" + key + "???" : text;
            }

            @Override
            public boolean containsKey(Object key) {
                return Texts.all().containsKey(key);
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                return Texts.all().entrySet();
            }
        };
    }
}
