package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpamPolicyTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void a_plain_question_raises_no_suspicion() {
        assertEquals(Set.of(), SpamPolicy.signs("医局を辞めたいのですが、まず誰に話せばよいですか。", "", A_MINUTE));
    }

    @Test
    void one_link_in_a_japanese_question_is_fine() {
        assertEquals(Set.of(), SpamPolicy.signs("この求人について教えてください。https://example.jp/jobs/1", null, A_MINUTE));
    }

    @Test
    void a_filled_trap_is_noticed() {
        assertEquals(Set.of(Suspicion.TRAP), SpamPolicy.signs("相談です", "http://spam.example", A_MINUTE));
    }

    @Test
    void haste_is_noticed() {
        assertEquals(Set.of(Suspicion.HASTE), SpamPolicy.signs("相談です", "", Duration.ofMillis(900)));
    }

    @Test
    void many_links_or_a_link_without_a_japanese_word_are_noticed() {
        assertEquals(Set.of(Suspicion.LINKS), SpamPolicy.signs("見て http://a.example http://b.example www.c.example", "", A_MINUTE));
        assertEquals(Set.of(Suspicion.LINKS), SpamPolicy.signs("Best SEO for your site! https://seo.example", "", A_MINUTE));
    }

    @Test
    void a_question_in_english_without_links_is_fine() {
        assertEquals(Set.of(), SpamPolicy.signs("I am a physician from Osaka and would like some advice.", "", A_MINUTE));
    }
}
