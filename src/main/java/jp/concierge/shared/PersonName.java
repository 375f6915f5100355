package jp.concierge.shared;

/** A person's name in kanji (or as the person writes it) and its reading in katakana. */
public record PersonName(String family, String given, String familyKana, String givenKana) {
    private static final int LONGEST = 40;

    /** @throws BusinessRuleException at the form field {@code family}, {@code given}, {@code familyKana} or {@code givenKana} */
    public static PersonName parse(String family, String given, String familyKana, String givenKana) {
        return new PersonName(part(family, "family"), part(given, "given"), kana(familyKana, "familyKana"), kana(givenKana, "givenKana"));
    }

    public String full() {
        return family + " " + given;
    }

    public String fullKana() {
        return familyKana + " " + givenKana;
    }

    @Override
    public String toString() {
        return "PersonName";
    }

    private static String part(String typed, String field) {
        String name = Normalized.name(typed);
        if (name.isEmpty()) {
            throw new BusinessRuleException("error.name.empty").at(field);
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new BusinessRuleException("error.name.long", LONGEST).at(field);
        }
        if (!name.matches("[\\p{L}\\p{M}々〆ヶー・'’. -]+")) {
            throw new BusinessRuleException("error.name.letters").at(field);
        }
        return name;
    }

    private static String kana(String typed, String field) {
        String kana = Kana.toKatakana(typed);
        if (kana.isEmpty()) {
            throw new BusinessRuleException("error.kana.empty").at(field);
        }
        if (kana.length() > LONGEST) {
            throw new BusinessRuleException("error.name.long", LONGEST).at(field);
        }
        if (!Kana.isKatakana(kana)) {
            throw new BusinessRuleException("error.kana.format").at(field);
        }
        return kana;
    }
}
