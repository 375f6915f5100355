package jp.concierge.compliance;

import java.time.Instant;
import java.util.List;

/** Everything we know of one person, as one document that can be read by people and by machines. */
public record PersonalData(Instant asOf, String code, List<Section> sections) {

    /**
     * A part of the document; label {@code compliance.section.<key>}.
     *
     * @param many true when it is a list, of which there may be none
     */
    public record Section(String key, boolean many, List<Item> items) {
    }

    /** A group of facts that belong together. */
    public record Item(List<Fact> facts) {
    }

    /**
     * One fact; label {@code compliance.fact.<key>}.
     *
     * @param value for machines: code, number or time in ISO form
     * @param text for people
     */
    public record Fact(String key, String value, String text) {
        @Override
        public String toString() {
            return "Fact[" + key + "]";
        }
    }

    @Override
    public String toString() {
        return "PersonalData[" + code + "]";
    }
}
