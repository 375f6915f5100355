package jp.concierge.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An open page as it goes over the wire, the same for everybody.
 *
 * @param state what it was rendered from: number of the publication and day
 * @param tag weak entity tag of its content, so that nodes that render the same agree
 */
record RenderedPage(String state, String tag, String type, byte[] body) {
    /** The renderer marks scripts for its own policy; an open page has none but files of ours. */
    private static final Pattern NONCE = Pattern.compile(" nonce=\"[^\"]*\"");

    static RenderedPage of(String state, String type, String text) {
        byte[] body = NONCE.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
        return new RenderedPage(state, "W/\"" + UUID.nameUUIDFromBytes(body).toString().replace("-", "") + "\"", type, body);
    }

    /** Answers with the page, or that the asker's copy is still good. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Content-Security-Policy", HeaderFilter.POLICY);
        if (matches(request.getHeader("If-None-Match"))) {
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

    private boolean matches(String known) {
        return known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals(tag.substring(2)));
    }
}
