package jp.concierge.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Normalized;

/**
 * A code on paper for the day the telephone is lost; works once. Sixteen letters of thirty (78 bits) cannot be guessed
 * from a plain hash.
 */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    static final int COUNT = 10;
    static final int LENGTH = 16;
    @Id
    private UUID id;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "code_hash")
    private byte[] codeHash;
    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {
    }

    RecoveryCode(UUID accountId, String code) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.codeHash = hash(accountId, code);
    }

    /** Such as {@code K7Q2-M3XA-9PWZ-44TC}. */
    static String make() {
        return Ids.code(LENGTH).replaceAll("(.{4})(?!$)", "$1-");
    }

    static boolean looksLikeOne(String typed) {
        return plain(typed).matches("[A-Z0-9]{" + LENGTH + "}");
    }

    static byte[] hash(UUID accountId, String typed) {
        return SignInSession.hash(accountId + ":" + plain(typed));
    }

    void use(Instant now) {
        usedAt = now;
    }

    private static String plain(String typed) {
        return Normalized.line(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
