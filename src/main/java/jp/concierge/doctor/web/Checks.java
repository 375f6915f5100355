package jp.concierge.doctor.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import jp.concierge.doctor.Affiliation;
import jp.concierge.doctor.GraduationYear;
import jp.concierge.doctor.Profile;
import jp.concierge.doctor.TypedWishes;
import jp.concierge.reference.PrivateAddressPolicy;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.web.Texts;

/**
 * Checks of single fields by the rules of the domain, as converters: they run when a field is left and again with the whole
 * form, and put what was typed into its normal form. Used as {@code converter="#{checks.kana}"}.
 */
@Named
@ApplicationScoped
public class Checks {
    private static final String KANJI_PROBE = "一";
    private static final String KANA_PROBE = "ア";
    @Inject
    private PrivateAddressPolicy privateAddress;
    @Inject
    private Clock clock;
    @Inject
    private Texts texts;

    /** A part of a name as the person writes it. */
    public Converter<String> getName() {
        return check(typed -> PersonName.parse(typed, KANJI_PROBE, KANA_PROBE, KANA_PROBE).family());
    }

    /** A part of a reading; hiragana becomes katakana. */
    public Converter<String> getKana() {
        return check(typed -> PersonName.parse(KANJI_PROBE, KANJI_PROBE, typed, KANA_PROBE).familyKana());
    }

    /** An address that only the doctor reads. */
    public Converter<String> getPrivateEmail() {
        return check(typed -> {
            EmailAddress email = EmailAddress.parse(typed);
            privateAddress.require(email);
            return email.value();
        });
    }

    public Converter<String> getPhone() {
        return check(typed -> PhoneNumber.parse(typed).formatted());
    }

    public Converter<String> getGraduation() {
        return check(typed -> {
            GraduationYear.parse(typed, LocalDate.now(clock));
            return Normalized.line(typed);
        });
    }

    public Converter<String> getBirthDate() {
        return check(typed -> Profile.parseBirthDate(typed, LocalDate.now(clock)).toString());
    }

    public Converter<String> getPostalCode() {
        return check(typed -> Profile.parsePostalCode(typed).replaceFirst("(\\d{3})", "$1-"));
    }

    public Converter<String> getIsekiNumber() {
        return check(Profile::parseIsekiNumber);
    }

    /** One line of up to 200 characters. */
    public Converter<String> getLine() {
        return check(typed -> Affiliation.parse(typed, null, null).university());
    }

    public Converter<String> getDays() {
        return check(typed -> TypedWishes.parseDays(typed).stripTrailingZeros().toPlainString());
    }

    /** In units of ten thousand yen. */
    public Converter<String> getPay() {
        return check(typed -> String.valueOf(TypedWishes.parsePay(typed) / 10_000));
    }

    /** Times a month. */
    public Converter<String> getTimes() {
        return check(typed -> TypedWishes.parseNumber(typed, "nightDutyMax", TypedWishes.MONTH).toString());
    }

    public Converter<String> getMinutes() {
        return check(typed -> TypedWishes.parseNumber(typed, "commuteMaxMinutes", TypedWishes.MOST_MINUTES).toString());
    }

    private Converter<String> check(UnaryOperator<String> rule) {
        return new Check(rule);
    }

    private final class Check implements Converter<String> {
        private final UnaryOperator<String> rule;

        Check(UnaryOperator<String> rule) {
            this.rule = rule;
        }

        @Override
        public String getAsObject(FacesContext context, UIComponent component, String typed) {
            if (Normalized.line(typed).isEmpty()) {
                return null;
            }
            try {
                return rule.apply(typed);
            } catch (BusinessRuleException broken) {
                String text = texts.format(broken.code(), broken.arguments());
                throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            }
        }

        @Override
        public String getAsString(FacesContext context, UIComponent component, String value) {
            return value == null ? "" : value;
        }
    }
}
