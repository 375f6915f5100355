package jp.concierge.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;

/** The papers the agency must publish (R3, R4), for everybody. What holds is decided by the day; old versions stay readable. */
@Stateless
public class LegalDocuments {
    @Inject
    private Publisher publisher;

    /**
     * @param version "" for the one in force; else its number or the day from which it holds
     * @throws GoneException when that version was withdrawn
     * @throws NotFoundException when there is none
     */
    @PermitAll
    public PublishedText get(LegalDocument document, String version) {
        return publisher.get(true, document.slug(), version);
    }
}
