package jp.concierge.opening;

/**
 * What the machine's interface answers.
 *
 * @param code of the opening it is about; null for a list
 * @param version of that opening
 * @param body JSON
 */
public record ApiAnswer(int status, String code, long version, String body) {
    @Override
    public String toString() {
        return "ApiAnswer[" + status + "]";
    }
}
