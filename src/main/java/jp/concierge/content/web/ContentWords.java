package jp.concierge.content.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.content.ContentKind;
import jp.concierge.content.ContentStanding;
import jp.concierge.content.VersionRow;
import jp.concierge.content.VersionState;
import jp.concierge.shared.web.Texts;

/** Words and colours of states for the editors' pages. */
@Named
@ApplicationScoped
public class ContentWords {
    @Inject
    private Texts texts;

    public String tone(ContentStanding standing) {
        return switch (standing) {
            case IN_FORCE -> "ok";
            case COMING -> "info";
            case UNPUBLISHED -> "warn";
            case WITHDRAWN -> "stop";
        };
    }

    /** A published version is called by how it stands: in force, coming or earlier. */
    public String state(VersionRow row, int inForce, boolean coming) {
        return row.state() != VersionState.PUBLISHED ? texts.label(row.state())
                : texts.get(row.number() == inForce ? "content.state.inForce" : coming ? "content.state.coming" : "content.state.former");
    }

    public String tone(VersionRow row, int inForce, boolean coming) {
        return switch (row.state()) {
            case DRAFT -> "warn";
            case WITHDRAWN -> "stop";
            case PUBLISHED -> row.number() == inForce ? "ok" : coming ? "info" : "none";
        };
    }

    /** What the author is called; texts that came with the program have none. */
    public String by(String label) {
        return label == null || label.isEmpty() ? texts.get("content.by.program") : label;
    }

    public List<ContentKind> getKinds() {
        return Arrays.asList(ContentKind.values());
    }

    /** Kinds that can be begun. */
    public List<ContentKind> getOwnKinds() {
        return List.of(ContentKind.GUIDE, ContentKind.CASE_STUDY);
    }

    public List<ContentStanding> getStandings() {
        return Arrays.asList(ContentStanding.values());
    }
}
