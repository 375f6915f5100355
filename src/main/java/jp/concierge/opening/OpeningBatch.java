package jp.concierge.opening;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;

/** A table that was sent and checked, until drafts are made of it, which happens once. */
@Entity
@Table(name = "opening_batch")
public class OpeningBatch {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Column(name = "partner_id")
    private UUID partnerId;
    private String file;
    private String cells;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "taken_at")
    private Instant takenAt;

    protected OpeningBatch() {
    }

    OpeningBatch(UUID partnerId, String file, List<List<String>> rows, Instant now) {
        this.id = Ids.next();
        this.code = Ids.code(10);
        this.partnerId = partnerId;
        this.file = file;
        this.cells = json(rows);
        this.sentAt = now;
    }

    void take(Instant now) {
        if (takenAt != null) {
            throw new BusinessRuleException("opening.import.error.taken");
        }
        takenAt = now;
    }

    private static String json(List<List<String>> rows) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        rows.forEach(row -> {
            JsonArrayBuilder cells = Json.createArrayBuilder();
            row.forEach(cells::add);
            all.add(cells);
        });
        return all.build().toString();
    }

    String code() {
        return code;
    }

    /** What it was called. */
    String file() {
        return file;
    }

    boolean isTaken() {
        return takenAt != null;
    }

    List<List<String>> rows() {
        try (JsonReader reader = Json.createReader(new StringReader(cells))) {
            List<List<String>> rows = new ArrayList<>();
            reader.readArray().forEach(row -> rows.add(row.asJsonArray().stream().map(cell -> ((JsonString) cell).getString()).toList()));
            return rows;
        }
    }
}
