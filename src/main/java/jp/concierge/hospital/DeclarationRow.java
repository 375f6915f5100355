package jp.concierge.hospital;

import java.time.LocalDate;
import java.util.Set;

/**
 * A declaration on labour law (R9).
 *
 * @param until first day on which it is not good any more
 * @param by who declared; "" for the applicant
 */
public record DeclarationRow(Set<LawPoint> clear, String exception, LocalDate declaredOn, LocalDate until, String by) {

    public boolean isWhole() {
        return clear.size() == LawPoint.values().length;
    }
}
