package jp.concierge.account;

/** A second factor that is being set up: what the QR code says, and the same for typing. */
public record FactorDraft(String uri, String secret) {
    /** In groups of four, for the eye. */
    public String spacedSecret() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "FactorDraft";
    }
}
