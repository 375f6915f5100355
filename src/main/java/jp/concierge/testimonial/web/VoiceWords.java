package jp.concierge.testimonial.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.web.Texts;
import jp.concierge.testimonial.AgeRange;
import jp.concierge.testimonial.Board;
import jp.concierge.testimonial.Facts;
import jp.concierge.testimonial.Place;
import jp.concierge.testimonial.Workplace;

/** Facts of a testimonial in words, for every page that shows one: {@code #{voiceWords.who(facts)}}. */
@Named
@ApplicationScoped
public class VoiceWords {
    private static final long MAN = 10_000;
    @Inject
    private ReferenceTables reference;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Texts texts;

    /**
     * One line of the comparison.
     *
     * @param before "" where it is not told; {@code after} likewise
     * @param difference e.g. +200万円; "" where nothing can be subtracted or nothing changed
     */
    public record Row(String key, String label, String before, String after, String difference) {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** How many physicians must fit what is shown. */
    public int getMinimum() {
        return settings.rule(RuleCode.CELL_MINIMUM);
    }

    /** Months after joining before which nothing is shown. */
    public int getMonths() {
        return settings.rule(RuleCode.VOICE_MONTHS_AFTER_JOINING);
    }

    /** Field, age and sex as far as they are shown, e.g. 消化器内科・40代・男性; a general word when nothing is. */
    public String who(Facts facts) {
        String words = Stream.of(specialty(facts), age(facts.age()), facts.sex() == null ? "" : texts.label(facts.sex())).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(texts.get("voice.dot")));
        return words.isEmpty() ? texts.get("voice.somebody") : words;
    }

    /** The narrowest field that is shown; "" for none. */
    public String specialty(Facts facts) {
        return facts.subspecialty() != null ? reference.subspecialtyName(facts.subspecialty()) : reference.specialtyName(facts.specialty());
    }

    public String age(AgeRange age) {
        return age == null ? "" : texts.format("voice.age." + age.code());
    }

    public String boards(Facts facts) {
        return facts.boards().stream().map(this::board).collect(Collectors.joining(texts.get("voice.comma")));
    }

    public String board(Board board) {
        String area = reference.specialtyName(board.area());
        return texts.format("voice.board", area.isEmpty() ? reference.subspecialtyName(board.area()) : area, texts.label(board.tier()));
    }

    public String place(Place place) {
        return place == null ? "" : place.prefecture() != null ? reference.prefectureName(place.prefecture()) : place.region() != null ? texts.label(place.region()) : texts.get("voice.japan");
    }

    /** Yen in units of ten thousand, as people say it. */
    public String pay(Long yen) {
        return yen == null ? "" : texts.format("voice.man", yen / MAN);
    }

    /** Everything that is told of at least one side, in a fixed order. */
    public List<Row> rows(Facts facts) {
        List<Row> rows = new ArrayList<>();
        add(rows, "facility", facts, side -> side.facility() == null ? "" : texts.label(side.facility()), "");
        add(rows, "department", facts, side -> reference.departmentName(side.department()), "");
        add(rows, "title", facts, side -> side.title() == null ? "" : texts.label(side.title()), "");
        add(rows, "place", facts, side -> place(side.place()), "");
        add(rows, "duties", facts, side -> side.duties().stream().map(texts::label).collect(Collectors.joining(texts.get("voice.comma"))), "");
        add(rows, "pay", facts, side -> pay(side.pay()), difference("voice.man.more", number(facts.before().pay(), MAN), number(facts.after().pay(), MAN)));
        add(rows, "days", facts, side -> side.days() == null ? "" : texts.format("voice.days", plain(side.days())), difference("voice.days.more", facts.before().days(), facts.after().days()));
        add(rows, "nights", facts, side -> times(side.nights()), difference("voice.times.more", number(facts.before().nights(), 1), number(facts.after().nights(), 1)));
        add(rows, "onCalls", facts, side -> times(side.onCalls()), difference("voice.times.more", number(facts.before().onCalls(), 1), number(facts.after().onCalls(), 1)));
        return rows;
    }

    /** The few lines that a card has room for: what changed in numbers first, then title, kind and place. */
    public List<Row> shortRows(Facts facts, int most) {
        List<String> order = List.of("pay", "nights", "days", "onCalls", "title", "facility", "place", "duties", "department");
        List<Row> all = rows(facts);
        return order.stream().flatMap(key -> all.stream().filter(row -> row.key().equals(key))).limit(most).toList();
    }

    private void add(List<Row> rows, String key, Facts facts, Function<Workplace, String> words, String difference) {
        String before = words.apply(facts.before());
        String after = words.apply(facts.after());
        if (!before.isEmpty() || !after.isEmpty()) {
            rows.add(new Row(key, texts.get("voice.row." + key), before, after, difference));
        }
    }

    private String times(Integer times) {
        return times == null ? "" : times == 0 ? texts.get("voice.times.none") : texts.format("voice.times", times);
    }

    private static BigDecimal number(Number value, long unit) {
        return value == null ? null : BigDecimal.valueOf(value.longValue() / unit);
    }

    private String difference(String key, BigDecimal before, BigDecimal after) {
        if (before == null || after == null || Objects.equals(before, after) || before.compareTo(after) == 0) {
            return "";
        }
        BigDecimal by = after.subtract(before);
        return texts.format(key, texts.get(by.signum() > 0 ? "voice.plus" : "voice.minus"), by.scale() > 0 && by.stripTrailingZeros().scale() > 0 ? plain(by.abs()) : by.abs().longValue());
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }
}
