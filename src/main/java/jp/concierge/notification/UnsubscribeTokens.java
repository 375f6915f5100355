package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.web.AppInfo;

/**
 * The secret in the link that ends advertising: it works without signing in, never runs out, and can do nothing else. It
 * holds the account's id and a keyed hash of it, so nothing has to be stored for each mail.
 */
@ApplicationScoped
class UnsubscribeTokens {
    private static final String PURPOSE = "unsubscribe";
    private static final int ID_BYTES = 16;
    @Inject
    private Vault vault;
    @Inject
    private AppInfo app;

    String link(UUID accountId) {
        return app.getBaseUrl() + "/unsubscribe/" + token(accountId);
    }

    String token(UUID accountId) {
        byte[] proof = proof(accountId);
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + proof.length).putLong(accountId.getMostSignificantBits()).putLong(accountId.getLeastSignificantBits()).put(proof);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The account of a genuine token. */
    Optional<UUID> accountOf(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token == null ? "" : token);
            if (bytes.length <= ID_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            UUID id = new UUID(buffer.getLong(), buffer.getLong());
            return MessageDigest.isEqual(proof(id), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] proof(UUID accountId) {
        return vault.fingerprint(PURPOSE, accountId.toString());
    }
}
