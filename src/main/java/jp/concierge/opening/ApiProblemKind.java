package jp.concierge.opening;

/** Why a call of the machine's interface can be refused; the texts say more: {@code opening.api.problem.<kind>}. */
public enum ApiProblemKind {
    /** No body that is JSON in UTF-8, or a malformed parameter or header. */
    BAD_REQUEST(400),
    UNAUTHORIZED(401), NOT_FOUND(404), METHOD_NOT_ALLOWED(405),
    /** The opening or the partner is not in a state for it. */
    NOT_NOW(409),
    /** The draft cannot be handed in as it is. */
    INCOMPLETE(409),
    STALE(412), TOO_LARGE(413), UNSUPPORTED_TYPE(415),
    /** JSON, but not of the form that the document tells. */
    INVALID(422),
    /** The Idempotency-Key was used for another call. */
    REPEAT_DIFFERS(422),
    VERSION_REQUIRED(428), TOO_MANY(429);

    private final int status;

    ApiProblemKind(int status) {
        this.status = status;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** Its name in addresses, e.g. {@code bad-request}. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
