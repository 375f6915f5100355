package jp.concierge.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jp.concierge.settings.Paper;

/** The statement of the agency's business with the penalty terms (article 32-13, R4) as handed to employers. */
@ApplicationScoped
public class PartnerStatement extends Paper {
    public PartnerStatement() {
        super("partner-statement");
    }
}
