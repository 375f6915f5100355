package jp.concierge.testimonial.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.web.Texts;
import jp.concierge.testimonial.CellPolicy;
import jp.concierge.testimonial.Facts;
import jp.concierge.testimonial.Review;
import jp.concierge.testimonial.TestimonialState;
import jp.concierge.testimonial.VoiceField;

/** What moderators read of a testimonial, in words. */
@Named
@ApplicationScoped
public class ReviewWords {
    private static final Map<VoiceField, String> ROWS = Map.of(VoiceField.FACILITY, "facility", VoiceField.DEPARTMENT, "department", VoiceField.TITLE, "title", VoiceField.PLACE, "place",
            VoiceField.DUTIES, "duties", VoiceField.PAY, "pay", VoiceField.DAYS, "days", VoiceField.NIGHTS, "nights", VoiceField.ON_CALLS, "onCalls");
    private static final double PERCENT = 100;
    @Inject
    private VoiceWords words;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Texts texts;

    /**
     * One field of the facts.
     *
     * @param told by the doctor; "" for nothing
     * @param shown as it would be published; "" for not at all
     */
    public record FactLine(VoiceField field, String told, boolean consent, String shown) {
        public boolean isCoarser() {
            return consent && !told.equals(shown);
        }
    }

    /** Every field about which the doctor told anything. */
    public List<FactLine> facts(Review review) {
        return Stream.of(VoiceField.values()).filter(field -> field != VoiceField.HEADLINE && field != VoiceField.STORY)
                .map(field -> new FactLine(field, fact(field, review.draft().facts()), review.draft().allows(field), fact(field, review.shown()))).filter(line -> !line.told().isEmpty()).toList();
    }

    private String fact(VoiceField field, Facts facts) {
        return switch (field) {
            case SPECIALTY -> reference.specialtyName(facts.specialty());
            case SUBSPECIALTY -> reference.subspecialtyName(facts.subspecialty());
            case AGE -> words.age(facts.age());
            case SEX -> facts.sex() == null ? "" : texts.label(facts.sex());
            case BOARDS -> words.boards(facts);
            default -> words.rows(facts).stream().filter(row -> row.key().equals(ROWS.get(field)))
                    .map(row -> texts.format("moderation.change", row.before().isEmpty() ? texts.get("voice.untold") : row.before(), row.after().isEmpty() ? texts.get("voice.untold") : row.after()))
                    .collect(Collectors.joining());
        };
    }

    /** The calculation of one side, factor by factor. */
    public String calculation(CellPolicy.Side side) {
        List<String> factors = new ArrayList<>();
        for (CellPolicy.Factor factor : side.factors()) {
            factors.add(factor.narrowing() == CellPolicy.Narrowing.FIELD ? texts.format("moderation.cell.field", Math.round(factor.value()))
                    : texts.format("moderation.cell.share", texts.get("moderation.narrowing." + factor.narrowing()), Math.round(factor.value() * PERCENT * 10) / 10.0));
        }
        return String.join(texts.get("moderation.cell.times"), factors);
    }

    public String tone(TestimonialState state) {
        return switch (state) {
            case PUBLISHED -> "ok";
            case SUBMITTED, DOCTOR_APPROVED, APPROVED -> "warn";
            case CHANGES_REQUESTED, AWAITING_DOCTOR -> "info";
            default -> "none";
        };
    }
}
