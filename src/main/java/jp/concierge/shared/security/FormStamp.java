package jp.concierge.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.crypto.Vault;

/**
 * The mark of one shown form: which form it is, so that sending it twice does one thing, and when it was shown, so that
 * haste can be told. Signed, because it travels in a hidden field.
 */
@ApplicationScoped
public class FormStamp {
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** What a stamp says. */
    public record Stamp(UUID form, Instant shownAt) {
        public Duration spent(Instant now) {
            return Duration.between(shownAt, now);
        }
    }

    public String issue() {
        String text = UUID.randomUUID() + "." + clock.instant().getEpochSecond();
        return text + "." + sign(text);
    }

    /** Empty when it is not one of ours. */
    public Optional<Stamp> read(String stamp) {
        if (stamp == null || !stamp.matches("[0-9a-f-]{36}\\.\\d{10,11}\\.[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        int end = stamp.lastIndexOf('.');
        String text = stamp.substring(0, end);
        if (!MessageDigest.isEqual(sign(text).getBytes(StandardCharsets.US_ASCII), stamp.substring(end + 1).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        return Optional.of(new Stamp(UUID.fromString(text.substring(0, 36)), Instant.ofEpochSecond(Long.parseLong(text.substring(37)))));
    }

    private String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.fingerprint("form-stamp", text));
    }
}
