package jp.concierge.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {

    @ParameterizedTest
    @CsvSource({"札幌 医科,札幌医科", "ＪＣＨＯ北海道病院,jcho北海道病院", "ｻｯﾎﾟﾛ,サッポロ", "さっぽろ,サッポロ", "龍ヶ崎,竜ケ崎", "医療法人社団・髙橋クリニック,医療法人社団高橋クリニック", "慶應義塾大學,慶應義塾大学"})
    void names_fold_to_the_form_in_which_they_are_looked_for(String typed, String folded) {
        assertEquals(folded, FoldedWords.fold(typed));
    }

    @Test
    void nothing_folds_to_nothing() {
        assertEquals("", FoldedWords.fold(null));
        assertEquals("", FoldedWords.fold("　・-"));
    }

    @Test
    void pairs_do_not_reach_over_lines() {
        assertEquals(Set.of("市", "立", "病", "市立", "立病", "院", "札"), FoldedWords.grams("市立病\n院\n札"));
        assertEquals(List.of("札幌", "幌医"), FoldedWords.needed("札幌医"));
        assertEquals(List.of("札"), FoldedWords.needed("札"));
        assertEquals(List.of(), FoldedWords.needed(""));
    }

    @Property
    void whatever_part_of_a_name_is_typed_its_grams_are_among_those_of_the_name(@ForAll @StringLength(min = 1, max = 30) String name, @ForAll @IntRange(max = 29) int from, @ForAll @IntRange(min = 1, max = 30) int length) {
        String folded = FoldedWords.fold(name);
        int[] letters = folded.codePoints().toArray();
        int start = Math.min(from, letters.length);
        String part = new String(letters, start, Math.min(length, letters.length - start));
        assertTrue(FoldedWords.grams(folded).containsAll(FoldedWords.needed(part)));
    }

    @Property
    void folding_twice_changes_nothing_more(@ForAll String name) {
        assertEquals(FoldedWords.fold(name), FoldedWords.fold(FoldedWords.fold(name)));
    }

    @Test
    void letters_that_a_dropped_sign_kept_apart_are_one() {
        assertEquals("\uAC03", FoldedWords.fold("\uAC00 \u11AA"));
    }
}
