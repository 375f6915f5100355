package jp.concierge.doctor;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Small sets of choices, stored as their names in one column. */
final class Choices {
    private Choices() {
    }

    @Converter
    public static class Channels implements AttributeConverter<Set<ContactChannel>, String> {
        @Override
        public String convertToDatabaseColumn(Set<ContactChannel> set) {
            return text(set);
        }

        @Override
        public Set<ContactChannel> convertToEntityAttribute(String text) {
            return parse(ContactChannel.class, text);
        }
    }

    @Converter
    public static class Windows implements AttributeConverter<Set<ContactWindow>, String> {
        @Override
        public String convertToDatabaseColumn(Set<ContactWindow> set) {
            return text(set);
        }

        @Override
        public Set<ContactWindow> convertToEntityAttribute(String text) {
            return parse(ContactWindow.class, text);
        }
    }

    @Converter
    public static class Priorities implements AttributeConverter<Set<Priority>, String> {
        @Override
        public String convertToDatabaseColumn(Set<Priority> set) {
            return text(set);
        }

        @Override
        public Set<Priority> convertToEntityAttribute(String text) {
            return parse(Priority.class, text);
        }
    }

    static String text(Set<? extends Enum<?>> set) {
        return set == null ? "" : set.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> Set<E> parse(Class<E> type, String text) {
        EnumSet<E> set = EnumSet.noneOf(type);
        if (text != null && !text.isBlank()) {
            for (String name : text.split(" ")) {
                set.add(Enum.valueOf(type, name));
            }
        }
        return Collections.unmodifiableSet(set);
    }

    @SafeVarargs
    static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> chosen, E... always) {
        EnumSet<E> set = EnumSet.noneOf(type);
        if (chosen != null) {
            set.addAll(chosen);
        }
        Collections.addAll(set, always);
        return Collections.unmodifiableSet(set);
    }
}
