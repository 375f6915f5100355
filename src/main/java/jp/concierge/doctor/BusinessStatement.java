package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jp.concierge.settings.Paper;

/** The statement of the agency's business (article 32-13) as handed to seekers. */
@ApplicationScoped
public class BusinessStatement extends Paper {
    public BusinessStatement() {
        super("business-statement");
    }
}
