package jp.concierge.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.Stream;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** What a draft must be like to be kept at all, and what it needs before moderators read it. */
@ApplicationScoped
class DraftRules {
    private static final long MOST_PAY = 200_000_000;
    private static final int MOST_TIMES = 31;
    private static final BigDecimal MOST_DAYS = new BigDecimal(7);
    private static final int LONGEST_WORKING_LIFE = 60;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Clock clock;

    /** @throws BusinessRuleException at the field that is wrong; blank fields are fine */
    Draft kept(Draft typed) {
        String headline = Normalized.text(typed.headline()).replace('\n', ' ');
        String story = Normalized.text(typed.story());
        limit(headline, Draft.HEADLINE_LONGEST, "headline");
        limit(story, Draft.STORY_LONGEST, "story");
        Facts facts = typed.facts();
        if (facts.specialty() != null && !reference.isSpecialty(facts.specialty())) {
            throw new BusinessRuleException("testimonial.error.choice").at("specialty");
        }
        if (facts.subspecialty() != null && (facts.specialty() == null || reference.findSubspecialty(facts.subspecialty(), facts.specialty()).isEmpty())) {
            throw new BusinessRuleException("testimonial.error.subspecialty").at("subspecialty");
        }
        if (facts.boards().stream().anyMatch(board -> reference.specialtyName(board.area()).isEmpty() && reference.subspecialtyName(board.area()).isEmpty())) {
            throw new BusinessRuleException("testimonial.error.choice").at("boards");
        }
        side(facts.before(), "before");
        side(facts.after(), "after");
        YearMonth now = YearMonth.now(clock);
        if (typed.joined() != null && (typed.joined().isAfter(now) || typed.joined().isBefore(now.minusYears(LONGEST_WORKING_LIFE)))) {
            throw new BusinessRuleException("testimonial.error.joined").at("joined");
        }
        return new Draft(facts, typed.consents(), headline, story, typed.joined(), typed.composite(), typed.provided());
    }

    private void side(Workplace side, String name) {
        boolean places = side.place() == null || reference.isPrefecture(side.place().prefecture());
        boolean departments = side.department() == null || reference.department(side.department()).isPresent();
        if (!places || !departments) {
            throw new BusinessRuleException("testimonial.error.choice").at(name + (places ? "Department" : "Place"));
        }
        if (side.pay() != null && (side.pay() < 0 || side.pay() > MOST_PAY)) {
            throw new BusinessRuleException("error.doctor.pay").at(name + "Pay");
        }
        if (side.days() != null && (side.days().signum() < 0 || side.days().compareTo(MOST_DAYS) > 0)) {
            throw new BusinessRuleException("error.doctor.days").at(name + "Days");
        }
        if (Stream.of(side.nights() == null ? 0 : side.nights(), side.onCalls() == null ? 0 : side.onCalls()).anyMatch(times -> times < 0 || times > MOST_TIMES)) {
            throw new BusinessRuleException("error.doctor.number", MOST_TIMES).at(name + "Nights");
        }
    }

    /** @throws BusinessRuleException at the first field that is missing */
    void requireWhole(Draft draft) {
        require(draft.facts().specialty() != null, "testimonial.error.missing", "specialty");
        require(draft.joined() != null || draft.composite(), "testimonial.error.missing", "joined");
        require(!draft.headline().isBlank(), "testimonial.error.missing", "headline");
        require(!draft.story().isBlank(), "testimonial.error.missing", "story");
        require(draft.allows(VoiceField.HEADLINE), "testimonial.error.consent", "consentHEADLINE");
        require(draft.allows(VoiceField.STORY), "testimonial.error.consent", "consentSTORY");
    }

    private static void require(boolean there, String code, String field) {
        if (!there) {
            throw new BusinessRuleException(code).at(field);
        }
    }

    /** @throws BusinessRuleException with the longest and the present length */
    static void limit(String text, int longest, String field) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new BusinessRuleException("testimonial.error.long", longest, length).at(field);
        }
    }
}
