package jp.concierge.opening;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.shared.Normalized;

/** Reads what people write for a field into the one form in which it is kept; what is in that form already stays as it is. */
final class TermValues {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?)(億|万)?円?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2})[:時](\\d{2})分?[-~〜から]+(?:翌)?(\\d{1,2})[:時](\\d{2})分?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int MOST_SPANS = 3;

    private TermValues() {
    }

    /** What was typed cannot be read; the problem says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient TermProblem problem;

        private Unreadable(TermField field, String key, Object... arguments) {
            super(key);
            problem = new TermProblem(field, key, arguments);
        }

        TermProblem problem() {
            return problem;
        }
    }

    /** Whether a site or a department of that code exists is for others to know. @return "" for nothing */
    static String read(TermField field, String typed) throws Unreadable {
        if (field.kind() == TermKind.TEXT) {
            return text(field, Normalized.text(typed));
        }
        if (field.kind() == TermKind.LINE) {
            return text(field, Normalized.name(typed));
        }
        String line = Normalized.line(typed);
        if (line.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case YEN -> yen(field, line);
            case COUNT -> count(field, line);
            case CHOICE -> choice(field, line);
            case CHOICES -> choices(field, line);
            case DATE -> date(field, line);
            case HOURS -> hours(field, line);
            default -> code(field, line);
        };
    }

    private static String text(TermField field, String text) throws Unreadable {
        int length = text.codePointCount(0, text.length());
        if (length > field.most()) {
            throw new Unreadable(field, "opening.problem.long", field.most(), length);
        }
        return text;
    }

    /** {@code 12000000}, {@code 1,200万円}, {@code 1200.5万}. */
    private static String yen(TermField field, String line) throws Unreadable {
        if (line.contains("応相談") || line.contains("面談") || line.contains("委細")) {
            throw new Unreadable(field, "opening.problem.negotiable");
        }
        Matcher amount = AMOUNT.matcher(line.replaceAll("[,、\\s]", "").replaceFirst("^[¥¥]", ""));
        if (!amount.matches()) {
            throw new Unreadable(field, "opening.problem.yen");
        }
        BigDecimal number = new BigDecimal(amount.group(1));
        String unit = amount.group(2) == null ? "" : amount.group(2);
        BigDecimal yen = unit.equals("億") ? number.multiply(TEN_THOUSAND).multiply(TEN_THOUSAND) : unit.equals("万") ? number.multiply(TEN_THOUSAND) : number;
        if (yen.compareTo(BigDecimal.valueOf(field.most())) > 0) {
            throw new Unreadable(field, "opening.problem.yen.high", field.most() / 10_000);
        }
        if (yen.stripTrailingZeros().scale() > 0) {
            throw new Unreadable(field, "opening.problem.yen");
        }
        return yen.toBigInteger().toString();
    }

    private static String count(TermField field, String line) throws Unreadable {
        String digits = line.replaceAll("[,、\\s]", "").replaceFirst("(?:回|人|名|分|時間|か月|ヶ月|歳|%|コマ)$", "");
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > field.most()) {
            throw new Unreadable(field, "opening.problem.count", field.most());
        }
        return Integer.toString(Integer.parseInt(digits));
    }

    private static String choice(TermField field, String line) throws Unreadable {
        if (!field.choices().contains(line)) {
            throw new Unreadable(field, "opening.problem.choice");
        }
        return line;
    }

    private static String choices(TermField field, String line) throws Unreadable {
        List<String> chosen = Arrays.stream(line.split("[,、]")).map(String::strip).toList();
        if (!field.choices().containsAll(chosen)) {
            throw new Unreadable(field, "opening.problem.choice");
        }
        return field.choices().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private static String date(TermField field, String line) throws Unreadable {
        Matcher day = DAY.matcher(line);
        try {
            if (day.matches()) {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))).toString();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new Unreadable(field, "opening.problem.date");
    }

    private static String hours(TermField field, String line) throws Unreadable {
        String[] spans = line.replaceAll("\\s*([-~〜])\\s*", "$1").split("[,、/\\s]+");
        if (spans.length > MOST_SPANS) {
            throw new Unreadable(field, "opening.problem.hours");
        }
        StringBuilder hours = new StringBuilder();
        for (String span : spans) {
            Matcher told = SPAN.matcher(span.replace('―', '-').replace('ー', '-').replace('–', '-').replace('−', '-'));
            if (!told.matches() || Stream.of(1, 3).anyMatch(h -> Integer.parseInt(told.group(h)) > 23) || Stream.of(2, 4).anyMatch(m -> Integer.parseInt(told.group(m)) > 59)) {
                throw new Unreadable(field, "opening.problem.hours");
            }
            String from = "%02d:%s".formatted(Integer.parseInt(told.group(1)), told.group(2));
            String to = "%02d:%s".formatted(Integer.parseInt(told.group(3)), told.group(4));
            if (from.equals(to)) {
                throw new Unreadable(field, "opening.problem.hours.same");
            }
            hours.append(hours.isEmpty() ? "" : " ").append(from).append('-').append(to);
        }
        return hours.toString();
    }

    private static String code(TermField field, String line) throws Unreadable {
        if (!line.matches("[\\w-]{1,40}")) {
            throw new Unreadable(field, "opening.problem.choice");
        }
        return line;
    }
}
