package jp.concierge.testimonial.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.testimonial.AgeRange;
import jp.concierge.testimonial.Board;
import jp.concierge.testimonial.BoardTier;
import jp.concierge.testimonial.Draft;
import jp.concierge.testimonial.Facts;
import jp.concierge.testimonial.Sex;
import jp.concierge.testimonial.VoiceField;

/** A testimonial as its author types it. */
public class VoiceForm {
    private static final int BOARDS = 4;
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D{1,3}(\\d{1,2})月?");
    private String specialty;
    private String subspecialty;
    private String age;
    private Sex sex;
    private List<BoardRow> boards = IntStream.range(0, BOARDS).mapToObj(BoardRow::new).toList();
    private WorkplaceForm before = new WorkplaceForm("before");
    private WorkplaceForm after = new WorkplaceForm("after");
    private String headline;
    private String story;
    private VoiceField[] consents = {};
    private String joined;
    private boolean composite;
    private boolean provided;

    /** A certificate: its field and how far it reaches. */
    public static class BoardRow {
        private final int index;
        private String area;
        private BoardTier tier;

        BoardRow(int index) {
            this.index = index;
        }

        public int getIndex() {
            return index;
        }

        public String getArea() {
            return area;
        }

        public void setArea(String area) {
            this.area = area;
        }

        public BoardTier getTier() {
            return tier;
        }

        public void setTier(BoardTier tier) {
            this.tier = tier;
        }
    }

    void show(Draft draft) {
        Facts facts = draft.facts();
        specialty = facts.specialty();
        subspecialty = facts.subspecialty();
        age = facts.age() == null ? null : facts.age().code();
        sex = facts.sex();
        for (int i = 0; i < Math.min(BOARDS, facts.boards().size()); i++) {
            boards.get(i).setArea(facts.boards().get(i).area());
            boards.get(i).setTier(facts.boards().get(i).tier());
        }
        before.show(facts.before());
        after.show(facts.after());
        headline = draft.headline();
        story = draft.story();
        consents = draft.consents().toArray(VoiceField[]::new);
        joined = draft.joined() == null ? null : draft.joined().getYear() + "年" + draft.joined().getMonthValue() + "月";
        composite = draft.composite();
        provided = draft.provided();
    }

    /** @throws BusinessRuleException at {@code joined} when the month cannot be read */
    Draft typed() {
        Set<VoiceField> shown = consents.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(consents));
        List<Board> certificates = new ArrayList<>();
        boards.stream().filter(row -> row.getArea() != null).forEach(row -> certificates.add(new Board(row.getArea(), row.getTier() == null ? BoardTier.SPECIALIST : row.getTier())));
        Facts facts = new Facts(specialty, subspecialty, age == null ? null : AgeRange.parse(age), sex, certificates, before.typed(), after.typed());
        return new Draft(facts, shown, headline == null ? "" : headline, story == null ? "" : story, month(joined), composite, provided);
    }

    private static YearMonth month(String typed) {
        String line = Normalized.line(typed);
        if (line.isEmpty()) {
            return null;
        }
        Matcher parts = MONTH.matcher(line);
        try {
            if (parts.matches()) {
                return YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new BusinessRuleException("myvoice.error.month").at("joined");
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = specialty;
    }

    public String getSubspecialty() {
        return subspecialty;
    }

    public void setSubspecialty(String subspecialty) {
        this.subspecialty = subspecialty;
    }

    public String getAge() {
        return age;
    }

    public void setAge(String age) {
        this.age = age;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public List<BoardRow> getBoards() {
        return boards;
    }

    public WorkplaceForm getBefore() {
        return before;
    }

    public WorkplaceForm getAfter() {
        return after;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public VoiceField[] getConsents() {
        return consents.clone();
    }

    public void setConsents(VoiceField[] consents) {
        this.consents = consents == null ? new VoiceField[0] : consents.clone();
    }

    public String getJoined() {
        return joined;
    }

    public void setJoined(String joined) {
        this.joined = joined;
    }

    public boolean isComposite() {
        return composite;
    }

    public void setComposite(boolean composite) {
        this.composite = composite;
    }

    public boolean isProvided() {
        return provided;
    }

    public void setProvided(boolean provided) {
        this.provided = provided;
    }
}
