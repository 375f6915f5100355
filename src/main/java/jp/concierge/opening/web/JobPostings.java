package jp.concierge.opening.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import jp.concierge.opening.PublicOpening;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.JsonLd;
import jp.concierge.shared.web.Texts;

/** A public opening for machines, as a {@code JobPosting} of schema.org: nothing that the page does not say to people. */
@Named
@ApplicationScoped
public class JobPostings {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    /** Units of pay that the vocabulary knows; others are told in words only. */
    private static final Map<String, String> UNITS = Map.of("ANNUAL", "YEAR", "MONTHLY", "MONTH", "DAILY", "DAY", "HOURLY", "HOUR");
    @Inject
    private OpeningWords words;
    @Inject
    private ReferenceTables reference;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    /** To stand inside a script element. */
    public String of(PublicOpening opening) {
        Terms terms = opening.terms();
        JsonObjectBuilder posting = thing("JobPosting").add("@context", "https://schema.org").add("title", words.heading(terms)).add("description", description(terms))
                .add("identifier", thing("PropertyValue").add("name", texts.get("frame.brand")).add("value", opening.code())).add("url", app.getBaseUrl() + "/jobs/" + opening.code())
                .add("datePosted", opening.publishedOn().toString())
                .add("validThrough", opening.confirmedOn().plusDays(settings.rule(RuleCode.OPENING_HIDE_DAYS)).toString())
                .add("employmentType", terms.is(TermField.KIND, "FULL_TIME") ? "FULL_TIME" : "PART_TIME").add("directApply", false)
                .add("occupationalCategory", words.value(terms, TermField.DEPARTMENT))
                .add("hiringOrganization", thing("Organization").add("name", terms.has(TermField.EMPLOYER) ? terms.get(TermField.EMPLOYER) : texts.get("opening.posting.hidden")))
                .add("jobLocation", thing("Place").add("address", address(terms)));
        pay(posting, terms);
        return JsonLd.script(posting.build());
    }

    private String description(Terms terms) {
        return terms.get(TermField.DUTIES) + "\n" + texts.format("opening.posting.facts", words.pay(terms), words.value(terms, TermField.DAYS_PER_WEEK), words.nights(terms), words.onCall(terms));
    }

    private JsonObjectBuilder address(Terms terms) {
        JsonObjectBuilder address = thing("PostalAddress").add("addressCountry", "JP").add("addressRegion", reference.prefectureName(terms.get(TermField.SITE_PREFECTURE)));
        if (terms.has(TermField.SITE_ADDRESS)) {
            address.add("streetAddress", terms.get(TermField.SITE_ADDRESS));
        }
        if (terms.has(TermField.SITE_AREA)) {
            address.add("addressLocality", terms.get(TermField.SITE_AREA));
        }
        return address;
    }

    private static void pay(JsonObjectBuilder posting, Terms terms) {
        String unit = UNITS.get(terms.get(TermField.PAY_BASIS));
        if (unit != null && terms.number(TermField.PAY_MIN).isPresent() && terms.number(TermField.PAY_MAX).isPresent()) {
            posting.add("baseSalary", thing("MonetaryAmount").add("currency", "JPY").add("value", thing("QuantitativeValue").add("minValue", terms.number(TermField.PAY_MIN).getAsLong())
                    .add("maxValue", terms.number(TermField.PAY_MAX).getAsLong()).add("unitText", unit)));
        }
    }

    private static JsonObjectBuilder thing(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }
}
