package jp.concierge.opening;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A call of the machine's interface is refused. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ApiProblemKind kind;
    private final String detail;
    private final transient List<Part> parts;

    /**
     * What is wrong in one place.
     *
     * @param pointer to the place in the body (RFC 6901)
     * @param detail for a person
     */
    public record Part(String pointer, String detail) {
    }

    public ApiProblem(ApiProblemKind kind) {
        this(kind, null, List.of());
    }

    /** @param detail for a person; null for the usual one of this kind */
    public ApiProblem(ApiProblemKind kind, String detail, List<Part> parts) {
        super(kind.name());
        this.kind = kind;
        this.detail = detail;
        this.parts = List.copyOf(parts);
    }

    public ApiProblemKind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public List<Part> parts() {
        return parts == null ? List.of() : parts;
    }
}
