package jp.concierge.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.Ids;

/** One verification of the chain: who asked, how far it went, what it found. The end it saw binds the next one. */
@Entity
@Table(name = "audit_check")
public class AuditCheck {
    @Id
    private UUID id;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "actor_label")
    private String actorLabel;
    private long entries;
    private int problems;
    @Column(name = "head_sequence")
    private long headSequence;
    @Column(name = "head_hash")
    private byte[] headHash;
    private String report;

    protected AuditCheck() {
    }

    AuditCheck(String actorLabel, ChainFindings findings, Instant startedAt, Instant endedAt) {
        this.id = Ids.next();
        this.actorLabel = actorLabel;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        this.entries = findings.entries();
        this.problems = findings.problemCount();
        this.headSequence = findings.head().sequence();
        this.headHash = findings.head().hash();
        this.report = findings.problems().stream().map(p -> p.kind() + "," + text(p.entry()) + "," + text(p.sequence())).collect(Collectors.joining("\n"));
    }

    UUID id() {
        return id;
    }

    AuditChain.Head head() {
        return new AuditChain.Head(headSequence, headHash);
    }

    ChainVerification result() {
        List<ChainProblem> told = report.isEmpty() ? List.of() : Arrays.stream(report.split("\n")).map(line -> line.split(",", -1))
                .map(part -> new ChainProblem(ChainProblem.Kind.valueOf(part[0]), number(part[1]), number(part[2]))).toList();
        return new ChainVerification(startedAt, endedAt, actorLabel, entries, problems, told);
    }

    private static String text(Long number) {
        return number == null ? "" : number.toString();
    }

    private static Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
