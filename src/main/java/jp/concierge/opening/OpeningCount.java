package jp.concierge.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** How often something happened to an opening on a day; never to whom it belongs. Counted by one statement, read here. */
@Entity
@IdClass(OpeningCount.Key.class)
@Table(name = "opening_count")
public class OpeningCount {
    @Id
    @Column(name = "opening_id")
    private UUID openingId;
    @Id
    private LocalDate day;
    @Id
    private String kind;
    private int times;

    protected OpeningCount() {
    }

    /** What tells one row from another. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID openingId;
        private LocalDate day;
        private String kind;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.openingId.equals(openingId) && key.day.equals(day) && key.kind.equals(kind);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(openingId, day, kind);
        }
    }
}
