package jp.concierge.opening;

import java.time.LocalDate;

/**
 * An opening as anybody may read it.
 *
 * @param number of the terms
 * @param terms without what names the hospital when that is hidden
 * @param nameHidden the hospital does not want to be named in public; where and what it is stays true
 * @param confirmedOn day on which the hospital last said that all of it holds
 */
public record PublicOpening(String code, int number, Terms terms, boolean nameHidden, LocalDate publishedOn, LocalDate confirmedOn) {
}
