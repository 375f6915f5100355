package jp.concierge.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

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
        synchronized (answers) {
            V known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        V found = answer.get();
        synchronized (answers) {
            answers.put(question, found);
        }
        return found;
    }

    void clear() {
        synchronized (answers) {
            answers.clear();
        }
    }
}
