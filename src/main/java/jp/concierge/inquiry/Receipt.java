package jp.concierge.inquiry;

/** What the sender gets: a number to name, and the secret of the link. */
public record Receipt(String number, String secret) {
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
