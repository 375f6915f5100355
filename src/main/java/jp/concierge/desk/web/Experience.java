package jp.concierge.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import jp.concierge.doctor.GraduationYear;
import jp.concierge.shared.web.Texts;

/** Years since graduation in bands of five, as every colleague may see them: {@code #{experience.band(year)}}. */
@Named
@ApplicationScoped
public class Experience {
    private static final int BAND = 5;
    @Inject
    private Texts texts;
    @Inject
    private Clock clock;

    public String band(Integer graduationYear) {
        if (graduationYear == null) {
            return texts.get("office.experience.unknown");
        }
        int from = GraduationYear.yearsSince(graduationYear, LocalDate.now(clock)) / BAND * BAND;
        return texts.format("office.experience.band", from, from + BAND - 1);
    }
}
