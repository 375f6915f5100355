package jp.concierge.content;

import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a rendered text may consist of: the second net behind the renderer, which lets no HTML of the author through. Links go
 * to pages, mail and telephones only; there are no images, styles, scripts, frames or forms.
 */
final class HtmlPolicy {
    static final Set<String> PROTOCOLS = Set.of("https", "http", "mailto", "tel");
    private static final Pattern HEADING_ID = Pattern.compile("s\\d{1,3}");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "code", "pre", "hr", "br", "a",
                    "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("id").matching(HEADING_ID).onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("href", "title").onElements("a").allowUrlProtocols(PROTOCOLS.toArray(String[]::new)).requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("start").matching(Pattern.compile("\\d{1,6}")).onElements("ol")
            .allowAttributes("scope").matching(false, "col").onElements("th")
            .allowAttributes("class").matching(false, "table").onElements("table")
            .allowAttributes("data-label").onElements("td")
            .toFactory();

    private HtmlPolicy() {
    }

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
