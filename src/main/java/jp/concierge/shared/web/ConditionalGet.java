package jp.concierge.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;

/**
 * Answers "not changed" for a public page, before it is rendered. Caches may keep the page but ask each time, so that a text
 * that is withdrawn is gone from them at once.
 */
public final class ConditionalGet {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    // a new build may render the same content in another way
    private static final String BUILD = AppInfo.readVersion();
    private static final Instant STARTED = Instant.now();

    private ConditionalGet() {
    }

    /**
     * Writes the validators of the present page; when the browser has this very state, answers 304 and ends the request.
     * Does nothing for somebody who is signed in, whose pages no cache keeps.
     *
     * @param state whatever the page depends on, in words that are the same on every node
     * @param lastModified when its content last changed
     */
    public static void answer(String state, Instant lastModified) {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
        if (context.isPostback() || "no-store".equals(response.getHeader("Cache-Control"))) {
            return;
        }
        String tag = "W/\"" + BUILD + "-" + digest(state) + "\"";
        Instant modified = (lastModified.isAfter(STARTED) ? lastModified : STARTED).truncatedTo(ChronoUnit.SECONDS);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("Last-Modified", HTTP_DATE.format(modified));
        if (isFresh(request.getHeader("If-None-Match"), tag, request.getHeader("If-Modified-Since"), modified)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            context.responseComplete();
        }
    }

    /** The tag decides where one is sent, as RFC 9110 wants it. */
    static boolean isFresh(String ifNoneMatch, String tag, String ifModifiedSince, Instant modified) {
        if (ifNoneMatch != null) {
            // a compressing proxy may have appended something to the tag
            return Arrays.stream(ifNoneMatch.split(",")).map(String::strip).map(sent -> sent.replace("-gzip\"", "\"")).anyMatch(sent -> sent.equals("*") || weak(sent).equals(tag));
        }
        try {
            return ifModifiedSince != null && !modified.isAfter(Instant.from(HTTP_DATE.parse(ifModifiedSince)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String digest(String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
