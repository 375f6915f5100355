package jp.concierge.opening;

/**
 * Why terms cannot be handed in as they are.
 *
 * @param key of the text for the person
 * @param arguments that fill it
 */
public record TermProblem(TermField field, String key, Object... arguments) {
    public TermProblem {
        arguments = arguments.clone();
    }

    @Override
    public Object[] arguments() {
        return arguments.clone();
    }

    /** Nothing is said where something must be; all other problems are about what is said. */
    public boolean isMissing() {
        return key.equals("opening.problem.missing");
    }
}
