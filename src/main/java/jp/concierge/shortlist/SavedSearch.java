package jp.concierge.shortlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.search.JobQuery;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** A search that a doctor saved under a name. Both are sealed: what somebody looks for can tell who it is. */
@Entity
@Table(name = "saved_search")
public class SavedSearch {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Column(name = "sealed_name")
    private byte[] sealedName;
    @Column(name = "sealed_query")
    private byte[] sealedQuery;
    @Enumerated(EnumType.STRING)
    private SearchAlert alert = SearchAlert.OFF;
    @Column(name = "next_alert_at")
    private Instant nextAlertAt;
    @Column(name = "told_at")
    private Instant toldAt;
    @Column(name = "looked_at")
    private Instant lookedAt;
    @Column(name = "created_at")
    private Instant createdAt;

    protected SavedSearch() {
    }

    /** @param query canonical, see {@link SavedSearchRow#canonical} */
    SavedSearch(UUID doctorId, String name, JobQuery query, Instant now, Vault vault) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.sealedQuery = vault.seal(queryContext(), query.address());
        this.createdAt = now;
        this.toldAt = now;
        this.lookedAt = now;
        rename(name, vault);
    }

    final void rename(String name, Vault vault) {
        sealedName = vault.seal(nameContext(), name);
    }

    /** What was published before an alert is chosen is never told by it. */
    void alert(SearchAlert chosen, Instant now) {
        if (chosen == alert) {
            return;
        }
        if (alert == SearchAlert.OFF) {
            toldAt = now;
        }
        alert = chosen;
        postpone(now);
    }

    /** To the next time. */
    void postpone(Instant now) {
        nextAlertAt = alert.next(now);
    }

    void told(Instant now) {
        toldAt = now;
    }

    void looked(Instant now) {
        lookedAt = now;
    }

    /** What was published until then is no news for a mail: it was told, or looked at on the page. */
    Instant knownUntil() {
        return toldAt.isAfter(lookedAt) ? toldAt : lookedAt;
    }

    UUID id() {
        return id;
    }

    SearchAlert alert() {
        return alert;
    }

    Instant toldAt() {
        return toldAt;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    String name(Vault vault) {
        return vault.open(nameContext(), sealedName);
    }

    /** Address of the query: with its question mark, or "" when nothing narrows. */
    String address(Vault vault) {
        return vault.open(queryContext(), sealedQuery);
    }

    JobQuery query(Vault vault) {
        return JobQuery.of(address(vault).replaceFirst("^\\?", ""));
    }

    private String nameContext() {
        return "saved_search.sealed_name:" + id;
    }

    private String queryContext() {
        return "saved_search.sealed_query:" + id;
    }
}
