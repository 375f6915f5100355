package jp.concierge.support.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An answer of the running product, as bytes came, and what can be read from it without a browser. */
public record Fetched(String path, HttpResponse<byte[]> answer) {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param headers names and values in turn */
    public static Fetched get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(World.get().concierge().url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Fetched(path, CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** First groups of all matches, in order. */
    public List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text()).results().map((MatchResult match) -> match.group(1)).toList();
    }

    /** Where the page leads on this site, with query and fragment. */
    public Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        for (String href : all("<a [^>]*?href=\"([^\"]+)\"")) {
            String link = href.replace("&amp;", "&");
            if (link.startsWith("#")) {
                links.add(path.replaceAll("#.*", "") + link);
            } else if (link.startsWith("/")) {
                links.add(link);
            }
        }
        return links;
    }

    /** Files that the page itself asks the browser to load. */
    public Set<String> files() {
        return new LinkedHashSet<>(all("<(?:link|script|img|use)\\b[^>]*?(?:href|src)=\"(/resources/[^\"#]+)"));
    }
}
