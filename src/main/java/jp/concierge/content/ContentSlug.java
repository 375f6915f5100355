package jp.concierge.content;

import java.util.Locale;
import java.util.Set;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** The last part of a public address: small letters, digits, single hyphens; stable once the text was public. */
public final class ContentSlug {
    private static final int LONGEST = 60;
    private static final Set<String> TAKEN = Set.of("new", "feed", "page");

    private ContentSlug() {
    }

    /** @throws BusinessRuleException at the field {@code slug} */
    public static String check(String typed) {
        String slug = Normalized.line(typed).toLowerCase(Locale.ROOT);
        if (slug.length() < 3 || slug.length() > LONGEST || TAKEN.contains(slug) || !slug.chars().allMatch(c -> c == '-' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                || slug.startsWith("-") || slug.endsWith("-") || slug.contains("--")) {
            throw new BusinessRuleException("content.error.slug", LONGEST).at("slug");
        }
        return slug;
    }
}
