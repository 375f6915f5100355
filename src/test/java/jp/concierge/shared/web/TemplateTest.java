package jp.concierge.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Texts are filled in as {@link MessageFormat} does it. */
class TemplateTest {
    private static final List<Object[]> ARGUMENTS = List.of(new Object[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, new Object[] {12, 123, 1234, 12_345, 123_456, 1_234_567, -1, -123, -1234, -123_456},
            new Object[] {999L, 1000L, Long.MAX_VALUE, Long.MIN_VALUE, 10_000_000_000L, 7L, 70L, 700L, 7000L, 70_000L}, new Object[] {1_000_000, 0.5, -2.25, 3_000, 4, 5, 6, 7, 8, 9}, new Object[] {1000});

    @Test
    void every_text_of_the_product_with_numbers() {
        int filled = 0;
        for (String text : Texts.all().values()) {
            for (Object[] arguments : ARGUMENTS) {
                assertEquals(expected(text, arguments), got(text, arguments), text);
                filled++;
            }
        }
        assertTrue(filled > 1000, "texts: " + filled);
    }

    @Test
    void words_and_what_is_neither_word_nor_number() {
        for (String text : List.of("", "{0}", "あ{0}い{1}う{0}", "{0,number,#,##0}円", "{1}", "it''s {0}", "'{0}' {0}", "{0} '{'", "{2} {0}", "{0,choice,0#none|1#{0}}")) {
            for (Object[] arguments : List.of(new Object[] {3, "言葉"}, new Object[] {4_000, null}, new Object[] {5, 1.5}, new Object[] {6})) {
                assertEquals(expected(text, arguments), got(text, arguments), text);
            }
        }
        assertEquals("言葉 {1} 1,000件", new Template("{0} {1}").fill("言葉", "{1}") + " 1,000件");
    }

    private static String expected(String text, Object... arguments) {
        try {
            return new MessageFormat(text, Locale.JAPAN).format(arguments);
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }

    private static String got(String text, Object... arguments) {
        try {
            return new Template(text).fill(arguments);
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }
}
