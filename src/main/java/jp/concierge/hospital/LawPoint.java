package jp.concierge.hospital;

/**
 * What an employer declares not to be the case (R9, R8, article 5-6): none of these grounds of refusal holds.
 */
public enum LawPoint {
    /** The same provision of the labour standards or minimum wage act was corrected twice within a year, less than six months ago. */
    NO_REPEATED_CORRECTION,
    /** Sent to the prosecutor or published for it within about a year. */
    NO_PROSECUTION,
    /** A recommendation under the acts on employment security, equal opportunity or child care leave was ignored and published. */
    NO_PUBLISHED_RECOMMENDATION,
    /** Officers or staff belong to organised crime. */
    NO_ORGANISED_CRIME,
    /** A strike or lock-out is going on; then nobody may be introduced (R8). */
    NO_LABOUR_DISPUTE
}
