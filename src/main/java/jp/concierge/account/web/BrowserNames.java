package jp.concierge.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.shared.web.Texts;

/** A browser's description of itself in plain words, as far as a person needs it to recognise their own. */
@Named("browsers")
@ApplicationScoped
public class BrowserNames {
    /** What to look for, and the name; the first that fits counts, for most of them claim to be others as well. */
    private static final String[][] PROGRAMS = {{"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"FxiOS", "Firefox"}, {"Firefox", "Firefox"},
        {"CriOS", "Chrome"}, {"Chrome", "Chrome"}, {"Safari", "Safari"}};
    private static final String[][] SYSTEMS = {{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"Windows", "Windows"}, {"CrOS", "ChromeOS"}, {"Macintosh", "Mac"}, {"Linux", "Linux"}};
    @Inject
    private Texts texts;

    public String name(String description) {
        String program = find(PROGRAMS, description);
        String system = find(SYSTEMS, description);
        if (program == null && system == null) {
            return texts.get("account.browser.unknown");
        }
        return program == null ? system : system == null ? program : texts.format("account.browser.on", system, program);
    }

    private static String find(String[][] table, String description) {
        for (String[] row : table) {
            if (description != null && description.contains(row[0])) {
                return row[1];
            }
        }
        return null;
    }
}
