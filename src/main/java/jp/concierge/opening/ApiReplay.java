package jp.concierge.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import jp.concierge.shared.Ids;

/** What was answered to a call that may be repeated. */
@Entity
@Table(name = "api_replay")
public class ApiReplay {
    @Id
    private UUID id;
    @Column(name = "api_key_id")
    private UUID apiKeyId;
    @Column(name = "repeat_hash")
    private byte[] repeatHash;
    @Column(name = "request_hash")
    private byte[] requestHash;
    private int status;
    @Column(name = "opening_code")
    private String openingCode;
    @Column(name = "opening_version")
    private long openingVersion;
    private String body;
    private Instant at;

    protected ApiReplay() {
    }

    ApiReplay(UUID apiKeyId, byte[] repeatHash, byte[] requestHash, ApiAnswer answer, Instant now) {
        this.id = Ids.next();
        this.apiKeyId = apiKeyId;
        this.repeatHash = repeatHash.clone();
        this.requestHash = requestHash.clone();
        this.status = answer.status();
        this.openingCode = answer.code();
        this.openingVersion = answer.version();
        this.body = answer.body();
        this.at = now;
    }

    boolean isOf(byte[] request) {
        return Arrays.equals(requestHash, request);
    }

    ApiAnswer answer() {
        return new ApiAnswer(status, openingCode, openingVersion, body);
    }
}
