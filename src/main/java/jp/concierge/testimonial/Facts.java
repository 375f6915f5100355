package jp.concierge.testimonial;

import java.util.List;

/**
 * What a testimonial says of its author and of the change, apart from the story. What is unknown or not shown is null (or
 * empty). The same form serves what the doctor told and what is shown of it, which is only ever coarser.
 *
 * @param specialty code of the basic specialty
 * @param subspecialty code of a narrower field; null for none
 * @param boards in one order, however they were chosen
 */
public record Facts(String specialty, String subspecialty, AgeRange age, Sex sex, List<Board> boards, Workplace before, Workplace after) {
    public static final Facts NOTHING = new Facts(null, null, null, null, List.of(), Workplace.NOTHING, Workplace.NOTHING);

    public Facts {
        boards = boards.stream().distinct().sorted(java.util.Comparator.comparing(Board::code)).toList();
    }

    Facts without(VoiceField field) {
        return switch (field) {
            case SPECIALTY -> new Facts(null, null, age, sex, boards, before, after);
            case SUBSPECIALTY -> new Facts(specialty, null, age, sex, boards, before, after);
            case AGE -> new Facts(specialty, subspecialty, null, sex, boards, before, after);
            case SEX -> new Facts(specialty, subspecialty, age, null, boards, before, after);
            case BOARDS -> with(List.of());
            default -> with(before.without(field), after.without(field));
        };
    }

    Facts with(Workplace otherBefore, Workplace otherAfter) {
        return new Facts(specialty, subspecialty, age, sex, boards, otherBefore, otherAfter);
    }

    Facts with(List<Board> otherBoards) {
        return new Facts(specialty, subspecialty, age, sex, otherBoards, before, after);
    }

    Facts with(AgeRange otherAge) {
        return new Facts(specialty, subspecialty, otherAge, sex, boards, before, after);
    }

    @Override
    public String toString() {
        return "Facts";
    }
}
