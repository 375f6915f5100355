package jp.concierge.shared;

import jakarta.ejb.ApplicationException;

/**
 * A rule of the business forbids the act. The code is the key of a text for the person; the arguments fill it and must
 * not hold personal data. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class BusinessRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Object[] arguments;
    private String field;

    public BusinessRuleException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Names the form field the message belongs to. */
    public BusinessRuleException at(String clientId) {
        this.field = clientId;
        return this;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    /** Client id of the field, or null when the message belongs to the whole form. */
    public String field() {
        return field;
    }
}
