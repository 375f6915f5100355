package jp.concierge.registry;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Rows in the text form of PostgreSQL's COPY. */
final class CopyText {
    private CopyText() {
    }

    static byte[] row(List<Object> values) {
        StringBuilder row = new StringBuilder(256);
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                row.append('\t');
            }
            Object value = values.get(i);
            if (value == null) {
                row.append("\\N");
            } else if (value instanceof Collection<?> texts) {
                escape(array(texts), row);
            } else {
                escape(value.toString(), row);
            }
        }
        return row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String array(Collection<?> texts) {
        StringBuilder array = new StringBuilder("{");
        for (Object text : texts) {
            array.append(array.length() > 1 ? "," : "").append('"').append(text.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return array.append('}').toString();
    }

    private static void escape(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> into.append("\\\\");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                default -> into.append(c);
            }
        }
    }
}
