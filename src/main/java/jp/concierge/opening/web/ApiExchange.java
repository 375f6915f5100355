package jp.concierge.opening.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.concierge.opening.ApiAnswer;
import jp.concierge.opening.ApiCall;
import jp.concierge.opening.ApiProblem;
import jp.concierge.opening.ApiProblemKind;
import jp.concierge.shared.web.Texts;

/** One call of the machine's interface as HTTP tells it, and its answer as HTTP wants it. */
final class ApiExchange {
    static final String ROOT = "/api/v1";
    private static final int LARGEST = 256 * 1024;
    /** A name that stands twice in an object is a mistake of the sender, not a choice for us. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Texts texts;
    private String body;

    ApiExchange(HttpServletRequest request, HttpServletResponse response, Texts texts) {
        this.request = request;
        this.response = response;
        this.texts = texts;
    }

    /** Without the beginning that all addresses share; "" for an address that is not of this version. */
    String path() {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.startsWith(ROOT + "/") ? path.substring(ROOT.length()) : "";
    }

    /** HEAD asks as GET does. */
    String method() {
        return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    }

    /** The key that was sent; null for none. */
    String key() {
        String sent = request.getHeader("Authorization");
        return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7) ? sent.substring(7).strip() : null;
    }

    /** The version that {@code If-Match} names; null for none. A tag that is none of ours matches no version. */
    Long version() {
        String tag = request.getHeader("If-Match");
        if (tag == null || tag.isBlank() || tag.strip().equals("*")) {
            return null;
        }
        return tag.strip().matches("\"\\d{1,18}\"") ? Long.parseLong(tag.strip().replace("\"", "")) : -1L;
    }

    /** A whole number of the query. */
    int number(String name, int otherwise, int most) {
        String sent = request.getParameter(name);
        if (sent == null) {
            return otherwise;
        }
        if (!sent.matches("\\d{1,6}") || Integer.parseInt(sent) < 1 || Integer.parseInt(sent) > most) {
            throw new ApiProblem(ApiProblemKind.BAD_REQUEST, texts.format("opening.api.wrong.number", name, most), List.of());
        }
        return Integer.parseInt(sent);
    }

    String query(String name) {
        return request.getParameter(name);
    }

    /** What makes the call one that may be repeated. */
    ApiCall call() {
        String name = request.getHeader("Idempotency-Key");
        if (name != null && !name.matches("[\\x21-\\x7e]{1,255}")) {
            throw new ApiProblem(ApiProblemKind.BAD_REQUEST, texts.get("opening.api.wrong.repeat"), List.of());
        }
        return new ApiCall(name, request.getMethod() + " " + path() + "\n" + request.getHeader("If-Match") + "\n" + body);
    }

    /** @param needed false where nothing may be sent as well: then it is an empty object */
    JsonValue body(boolean needed) {
        if (request.getHeader("Content-Encoding") != null || needed && !isJson()) {
            throw new ApiProblem(ApiProblemKind.UNSUPPORTED_TYPE);
        }
        byte[] bytes = bytes();
        if (bytes.length == 0 && !needed) {
            body = "";
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (!isJson()) {
            throw new ApiProblem(ApiProblemKind.UNSUPPORTED_TYPE);
        }
        try {
            body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return parsed(body);
        } catch (CharacterCodingException | RuntimeException e) {
            // the reader has several ways to refuse: syntax, a name twice, too deep, a number too long
            throw new ApiProblem(ApiProblemKind.BAD_REQUEST);
        }
    }

    private boolean isJson() {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return type.matches("application/json(;charset=\"?utf-8\"?)?");
    }

    private static JsonValue parsed(String text) {
        // the reader stops where a value ends; the parser also refuses what stands behind it
        try (JsonParser parser = Json.createParser(new StringReader(text)); JsonReader reader = JSON.createReader(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            return reader.readValue();
        }
    }

    private byte[] bytes() {
        byte[] bytes;
        try {
            bytes = request.getContentLengthLong() > LARGEST ? null : request.getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new ApiProblem(ApiProblemKind.BAD_REQUEST);
        }
        if (bytes == null || bytes.length > LARGEST) {
            throw new ApiProblem(ApiProblemKind.TOO_LARGE);
        }
        return bytes;
    }

    void answer(ApiAnswer answer) throws IOException {
        if (answer.code() != null) {
            response.setHeader("ETag", "\"" + answer.version() + "\"");
        }
        if (answer.status() == HttpServletResponse.SC_CREATED) {
            response.setHeader("Location", ROOT + "/openings/" + answer.code());
        }
        write(answer.status(), "application/json", answer.body());
    }

    void header(String name, String value) {
        response.setHeader(name, value);
    }

    /** As RFC 9457 wants it; the type leads to the partner's page, which tells what to do. */
    void answer(ApiProblem problem) throws IOException {
        String key = "opening.api.problem." + problem.kind();
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", "/partner/api#" + problem.kind().path()).add("title", texts.get(key)).add("status", problem.kind().status())
                .add("detail", problem.detail() == null ? texts.get(key + ".detail") : problem.detail());
        if (!problem.parts().isEmpty()) {
            JsonArrayBuilder parts = Json.createArrayBuilder();
            problem.parts().forEach(part -> parts.add(Json.createObjectBuilder().add("pointer", part.pointer()).add("detail", part.detail())));
            json.add("errors", parts);
        }
        if (problem.kind() == ApiProblemKind.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.kind() == ApiProblemKind.TOO_LARGE) {
            response.setHeader("Connection", "close");
        }
        write(problem.kind().status(), "application/problem+json", json.build().toString());
    }

    private void write(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
