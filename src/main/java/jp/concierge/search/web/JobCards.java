package jp.concierge.search.web;

import static jp.concierge.shared.web.Html.escape;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.concierge.opening.OpeningFeed;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;
import jp.concierge.opening.web.OpeningWords;
import jp.concierge.search.JobCard;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.config.Shared;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** An opening in a list: title, pay, days, nights, on-call, the beginning of the duties, where it is and when it was confirmed. */
@Shared
public class JobCards implements JobCard {
    /** Where the distance is filled in. */
    static final String WAY = "<!--km-->";
    private static final int SNIPPET = 90;
    private static final int LOOKED_AT = 1000;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    @Inject
    private OpeningWords words;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;

    @Override
    public String html(OpeningFeed.Entry entry) {
        Terms terms = entry.terms();
        StringBuilder html = new StringBuilder(1600);
        html.append("<li class=\"opening\"><p class=\"tags\"><span class=\"tag tag-info\">").append(escape(words.value(terms, TermField.KIND))).append("</span>");
        if (entry.nameHidden()) {
            html.append(" <span class=\"tag\">").append(texts.get("opening.name.hidden")).append("</span>");
        }
        html.append("</p><h2><a href=\"/jobs/").append(escape(entry.code())).append("\">").append(escape(words.heading(terms))).append("</a></h2><dl class=\"facts num\">");
        fact(html, terms.has(TermField.PAY_BASIS) ? words.choice(TermField.PAY_BASIS, terms.get(TermField.PAY_BASIS)) : texts.get("opening.fact.pay"), "big", words.range(terms));
        fact(html, texts.get("opening.fact.days"), "", words.value(terms, TermField.DAYS_PER_WEEK));
        fact(html, texts.get("opening.fact.nights"), "", words.nights(terms));
        fact(html, texts.get("opening.fact.oncall"), "", words.onCall(terms));
        html.append("</dl><p class=\"snippet\">").append(escape(beginning(terms.get(TermField.DUTIES)))).append("</p><p class=\"asof num\">");
        html.append(escape(words.place(terms))).append(" ").append(escape(words.site(terms))).append(WAY).append(" — ");
        html.append(escape(texts.format("jobs.confirmed", dates.date(LocalDate.ofInstant(entry.confirmedAt(), ClockProducer.JAPAN))))).append("</p></li>");
        return html.toString();
    }

    private static void fact(StringBuilder html, String name, String style, String value) {
        if (!value.isEmpty()) {
            html.append("<div><dt>").append(escape(name)).append("</dt><dd").append(style.isEmpty() ? "" : " class=\"" + style + "\"").append(">").append(escape(value)).append("</dd></div>");
        }
    }

    private static String beginning(String text) {
        String line = SPACES.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT))).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= SNIPPET ? line : line.substring(0, line.offsetByCodePoints(0, SNIPPET)) + "…";
    }
}
