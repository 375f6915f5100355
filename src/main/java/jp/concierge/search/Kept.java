package jp.concierge.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Answers that were asked for lately, a bounded number of them; the one not asked for longest goes first. */
final class Kept<V> {
    private final Map<Object, V> answers;

    Kept(int most) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(Object question, Supplier<V> answer) {
        return get(question, (V known) -> known != null ? known : answer.get());
    }

    /** @param renewed given the known answer, or null, the one that holds now */
    V get(Object question, UnaryOperator<V> renewed) {
        V known;
        synchronized (answers) {
            known = answers.get(question);
        }
        V holding = renewed.apply(known);
        if (holding != known) {
            synchronized (answers) {
                answers.put(question, holding);
            }
        }
        return holding;
    }

    void clear() {
        synchronized (answers) {
            answers.clear();
        }
    }
}
