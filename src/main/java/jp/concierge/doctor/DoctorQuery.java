package jp.concierge.doctor;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.Kana;
import jp.concierge.shared.Normalized;

/**
 * Which doctors the desk wants to see. Names and numbers are sealed: a code, a whole name, reading or telephone
 * number is found among all, a part of a name among the newest.
 *
 * @param state null means all but the erased
 * @param typed search text, or null
 * @param verified whether the address was proven; null for both
 * @param overdue only those whose promised first contact is late
 */
public record DoctorQuery(DoctorState state, String specialty, UUID consultantId, boolean unassigned, boolean overdue, Boolean verified, String typed) {
    public static final DoctorQuery ALL = new DoctorQuery(null, null, null, false, false, null, null);

    record SearchText(String code, String name, String kana, String digits) {
    }

    Optional<SearchText> text() {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String name = Normalized.name(typed).replace(" ", "");
        return Optional.of(new SearchText(Normalized.line(typed).toUpperCase(Locale.ROOT), name, Kana.toKatakana(typed).replace(" ", ""),
                Normalized.line(typed).replaceAll("\\D", "")));
    }

    @Override
    public String toString() {
        return "DoctorQuery";
    }
}
