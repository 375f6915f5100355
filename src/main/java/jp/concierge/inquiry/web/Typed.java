package jp.concierge.inquiry.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.web.Texts;

/** What was typed can be read as what it should be; blank is fine. Lets a form name every wrong field at once and check a field when it is left. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Typed.Check.class)
public @interface Typed {

    /** What it should be. */
    enum As {
        EMAIL, PHONE, LINE, TEXT
    }

    As value();

    /** Most characters of a line or text. */
    int longest() default 4000;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads what was typed with the parsers of the values. */
    class Check implements ConstraintValidator<Typed, String> {
        private Typed wanted;

        @Override
        public void initialize(Typed constraint) {
            wanted = constraint;
        }

        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isBlank()) {
                return true;
            }
            try {
                read(typed);
                return true;
            } catch (BusinessRuleException broken) {
                String text = CDI.current().select(Texts.class).get().format(broken.code(), broken.arguments());
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(text.replaceAll("([\\\\{}$])", "\\\\$1")).addConstraintViolation();
                return false;
            }
        }

        private void read(String typed) {
            switch (wanted.value()) {
                case EMAIL -> EmailAddress.parse(typed);
                case PHONE -> PhoneNumber.parse(typed);
                case LINE -> limit(Normalized.name(typed), "error.name.long");
                default -> limit(Normalized.text(typed), "inquiry.error.text.long");
            }
        }

        private void limit(String text, String code) {
            int length = text.codePointCount(0, text.length());
            if (length > wanted.longest()) {
                throw new BusinessRuleException(code, wanted.longest(), length);
            }
        }
    }
}
