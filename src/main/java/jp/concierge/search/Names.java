package jp.concierge.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Small numbers for the values of a condition, given as they come. */
final class Names {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> names = new CopyOnWriteArrayList<>();

    short number(String name) {
        Integer known = numbers.get(name);
        return known != null ? known.shortValue() : add(name);
    }

    private synchronized short add(String name) {
        return numbers.computeIfAbsent(name, none -> {
            names.add(name);
            return names.size() - 1;
        }).shortValue();
    }

    /** -1 for a value that no opening has. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
