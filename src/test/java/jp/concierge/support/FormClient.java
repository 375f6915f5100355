package jp.concierge.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses pages and forms without a browser, on any node. */
public final class FormClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern DEMO_CODE = Pattern.compile("data-demo-code=\"(\\d+)\"");
    private final HttpClient client;
    private final RunningConcierge node;

    private FormClient(HttpClient client, RunningConcierge node) {
        this.client = client;
        this.node = node;
    }

    /** Signs in with a password and, where it is asked for, the code that the demonstration tells on the page. */
    public static FormClient signedIn(RunningConcierge node, String email, String password) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
        FormClient person = new FormClient(client, node);
        HttpResponse<String> answer = person.post("/login", "form", Map.of("email", email, "password", password, "submit", "x"));
        String next = answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException("not signed in: " + answer.statusCode()));
        if (next.contains("/login/code")) {
            Matcher code = DEMO_CODE.matcher(person.get(next).body());
            if (!code.find()) {
                throw new IllegalStateException("the demonstration tells no code");
            }
            person.post(next, "form", Map.of("code", code.group(1), "submit", "x"));
        }
        return person;
    }

    /** The same person, with the same session, on another node. */
    public FormClient on(RunningConcierge other) {
        return new FormClient(client, other);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(node.url(path))).timeout(PATIENCE).build());
    }

    /** Sends a form as a browser of this site would. */
    public HttpResponse<String> post(String path, String form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(form, form);
        all.put("jakarta.faces.ViewState", "stateless");
        String body = all.entrySet().stream().map(one -> encode(one.getKey()) + "=" + encode(one.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(node.url(path))).timeout(PATIENCE).header("Sec-Fetch-Site", "same-origin").header("Origin", "null")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
