package jp.concierge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for the values of a condition, given as they come. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    synchronized short number(String name) {
        return numbers.computeIfAbsent(name, none -> {
            names.add(name);
            return names.size() - 1;
        }).shortValue();
    }

    /** -1 for a value that no opening has. */
    synchronized int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    synchronized String name(int number) {
        return names.get(number);
    }

    synchronized int size() {
        return names.size();
    }
}
