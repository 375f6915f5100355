package jp.concierge.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * An open page as it goes over the wire, the same for everybody.
 *
 * @param state what it was rendered from: number of the publication and day
 * @param modified when it last may have changed; caches that know no tags ask by it
 * @param tag weak entity tag of its content, so that nodes that render the same agree
 */
record RenderedPage(String state, Instant modified, String tag, String type, byte[] body) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    static RenderedPage of(String state, Instant modified, String type, byte[] body) {
        return new RenderedPage(state, modified.truncatedTo(ChronoUnit.SECONDS), tag(body), type, body);
    }

    /** Two sums that are cheap beside the page; a tag is no secret and nobody gains by a false one. */
    private static String tag(byte[] body) {
        Checksum one = new CRC32();
        Checksum other = new CRC32C();
        one.update(body);
        other.update(body);
        return "W/\"%08x%08x\"".formatted(one.getValue(), other.getValue());
    }

    /** Answers with the page, or that the asker's copy is still good. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Last-Modified", HTTP_DATE.format(modified));
        response.setHeader("Content-Security-Policy", HeaderFilter.POLICY);
        if (isFresh(request.getHeader("If-None-Match"), request.getHeader("If-Modified-Since"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(response);
    }

    void write(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The tag decides where one is sent, as RFC 9110 wants it; a compressing proxy may have appended something to it. */
    boolean isFresh(String knownTags, String knownTime) {
        if (knownTags != null) {
            return Arrays.stream(knownTags.split(",")).map(known -> known.strip().replace("-gzip\"", "\"")).anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals(tag.substring(2)));
        }
        try {
            return knownTime != null && !modified.isAfter(Instant.from(HTTP_DATE.parse(knownTime)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
