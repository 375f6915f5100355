package jp.concierge.opening;

import java.util.List;

/**
 * What a table would become, before anything is made of it.
 *
 * @param code by which it is taken
 * @param good how many rows are whole
 * @param bad how many rows are not
 * @param taken drafts were made of it already
 */
public record ImportReport(String code, String file, int good, int bad, List<ImportProblem> problems, boolean taken) {

    public boolean isWhole() {
        return bad == 0;
    }
}
