package jp.concierge.hospital;

/**
 * Where a member comes from.
 *
 * @param physician false for somebody who never studied medicine; then the rest is ""
 * @param university as chosen or typed
 * @param year of graduation, four digits
 * @param ikyoku 医局 or department to which the member belongs or belonged; "なし" is a value
 */
public record MemberOrigin(boolean physician, String university, String year, String ikyoku) {
    @Override
    public String toString() {
        return "MemberOrigin";
    }
}
