package jp.concierge.audit;

import java.util.ArrayList;
import java.util.List;

/** What a walk along the chain finds; only the first problems are kept one by one, all are counted. */
final class ChainFindings {
    static final int KEPT = 100;
    private final AuditChain.Head head;
    private final List<ChainProblem> problems = new ArrayList<>();
    private long entries;
    private int problemCount;

    ChainFindings(AuditChain.Head head) {
        this.head = head;
    }

    void countEntry() {
        entries++;
    }

    void add(ChainProblem.Kind kind, Long entry, Long sequence) {
        problemCount++;
        if (problems.size() < KEPT) {
            problems.add(new ChainProblem(kind, entry, sequence));
        }
    }

    /** End of the chain when the walk began. */
    AuditChain.Head head() {
        return head;
    }

    long entries() {
        return entries;
    }

    int problemCount() {
        return problemCount;
    }

    List<ChainProblem> problems() {
        return List.copyOf(problems);
    }
}
