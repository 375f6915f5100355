package jp.concierge.shared.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The mail server of {@code CONCIERGE_SMTP_URL}: {@code smtp[s]://user:password@host:port?starttls=true|required&timeout=15&from=no-reply@example.jp}.
 * Special characters of user and password are percent-encoded.
 *
 * @param implicitTls encrypted from the first byte ({@code smtps})
 * @param user null when the server asks for none
 * @param timeout for connecting and for each answer of the server
 * @param from address that mail comes from unless the operator's settings name one; null for the default
 */
public record SmtpServer(String host, int port, boolean implicitTls, StartTls startTls, String user, String password, Duration timeout, String from) {
    private static final int PLAIN_PORT = 25;
    private static final int SUBMISSION_PORT = 587;
    private static final int TLS_PORT = 465;
    private static final String FORM = "must look like smtp[s]://user:password@host:port?starttls=true|required|false&timeout=15&from=no-reply@example.jp";

    /** Whether an unencrypted connection turns into an encrypted one. */
    public enum StartTls {
        NEVER, WHERE_OFFERED, REQUIRED
    }

    /** The configured server; empty when mail is to be kept. */
    public static Optional<SmtpServer> configured() {
        return Setting.SMTP_URL.find().map(SmtpServer::parse);
    }

    /** @throws IllegalArgumentException whose message says what is wrong, without quoting the password */
    public static SmtpServer parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORM + " (write special characters of user and password as %40 and the like)");
        }
        boolean tls = "smtps".equals(uri.getScheme());
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPath() != null && uri.getPath().length() > 1) {
            throw new IllegalArgumentException(FORM);
        }
        Map<String, String> options = options(uri.getRawQuery());
        StartTls startTls = startTls(options.remove("starttls"), tls);
        Duration timeout = timeout(options.remove("timeout"));
        String from = options.remove("from");
        if (!options.isEmpty() || from != null && !from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException(FORM);
        }
        String user = null;
        String password = null;
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            password = parts.length == 2 ? decoded(parts[1]) : "";
        }
        int usual = tls ? TLS_PORT : user == null ? PLAIN_PORT : SUBMISSION_PORT;
        return new SmtpServer(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), tls, startTls, user, password, timeout, from);
    }

    /** What is wrong with an address of a server; null when nothing is. */
    static String complaint(String url) {
        try {
            parse(url);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                if (parts.length != 2 || options.put(parts[0], decoded(parts[1])) != null) {
                    throw new IllegalArgumentException(FORM);
                }
            }
        }
        return options;
    }

    private static StartTls startTls(String option, boolean tls) {
        if (option == null) {
            return tls ? StartTls.NEVER : StartTls.WHERE_OFFERED;
        }
        return switch (option) {
            case "true" -> StartTls.WHERE_OFFERED;
            case "required" -> StartTls.REQUIRED;
            case "false" -> StartTls.NEVER;
            default -> throw new IllegalArgumentException(FORM);
        };
    }

    private static Duration timeout(String option) {
        if (option == null) {
            return Duration.ofSeconds(15);
        }
        if (!option.matches("\\d{1,3}") || Integer.parseInt(option) == 0) {
            throw new IllegalArgumentException(FORM + " (timeout in seconds, 1 to 999)");
        }
        return Duration.ofSeconds(Integer.parseInt(option));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
