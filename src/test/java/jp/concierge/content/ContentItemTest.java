package jp.concierge.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentItemTest {
    private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Test
    void a_draft_is_seen_by_nobody_until_it_is_published() {
        ContentItem guide = item(ContentKind.GUIDE);
        guide.startDraft(text("一"), "黒田", NOW);
        assertEquals(ContentStanding.UNPUBLISHED, guide.standing(TODAY));
        guide.publish(TODAY, TODAY, "黒田", NOW);
        assertEquals(ContentStanding.IN_FORCE, guide.standing(TODAY));
        assertTrue(guide.draft().isEmpty());
    }

    @Test
    void of_a_published_text_there_is_no_edit_but_only_a_next_version() {
        ContentItem guide = published(ContentKind.GUIDE);
        refused("content.error.draft.none", () -> guide.editDraft(text("二"), "黒田", NOW));
        guide.startDraft(text("二"), "黒田", NOW);
        refused("content.error.draft.exists", () -> guide.startDraft(text("三"), "黒田", NOW));
        assertEquals("一", guide.inForce(TODAY).orElseThrow().body());
        guide.publish(TODAY, TODAY, "黒田", NOW);
        assertEquals("二", guide.inForce(TODAY).orElseThrow().body());
        assertEquals(List.of(1, 2), guide.versions().stream().map(ContentVersion::number).toList());
    }

    @Test
    void a_later_day_announces_a_version_and_the_day_brings_it_into_force() {
        ContentItem paper = published(ContentKind.LEGAL);
        paper.startDraft(text("二"), "平野", NOW);
        paper.publish(TODAY.plusDays(30), TODAY, "平野", NOW);
        assertEquals(1, paper.inForce(TODAY).orElseThrow().number());
        assertEquals(1, paper.inForce(TODAY.plusDays(29)).orElseThrow().number());
        assertEquals(2, paper.inForce(TODAY.plusDays(30)).orElseThrow().number());
    }

    @Test
    void a_correction_for_today_does_not_push_an_announced_version_aside() {
        ContentItem paper = published(ContentKind.LEGAL);
        paper.startDraft(text("先の版"), "平野", NOW);
        paper.publish(TODAY.plusDays(30), TODAY, "平野", NOW);
        paper.startDraft(text("直し"), "平野", NOW);
        paper.publish(TODAY, TODAY, "平野", NOW);
        assertEquals(3, paper.inForce(TODAY).orElseThrow().number());
        assertEquals(2, paper.inForce(TODAY.plusDays(30)).orElseThrow().number());
    }

    @Test
    void nothing_claims_to_have_held_before_it_was_published() {
        ContentItem guide = item(ContentKind.GUIDE);
        guide.startDraft(text("一"), "黒田", NOW);
        refused("content.error.effective.past", () -> guide.publish(TODAY.minusDays(1), TODAY, "黒田", NOW));
        assertEquals(ContentStanding.UNPUBLISHED, guide.standing(TODAY));
    }

    @Test
    void a_guide_that_is_withdrawn_is_gone_with_its_earlier_texts() {
        ContentItem guide = published(ContentKind.GUIDE);
        guide.startDraft(text("二"), "黒田", NOW);
        guide.publish(TODAY, TODAY, "黒田", NOW);
        guide.withdraw(2, "誤りがあるため", TODAY, "黒田", NOW);
        assertEquals(ContentStanding.WITHDRAWN, guide.standing(TODAY));
        guide.restore(2, NOW);
        assertEquals(2, guide.inForce(TODAY).orElseThrow().number());
        assertTrue(guide.get(1).is(VersionState.WITHDRAWN));
    }

    @Test
    void an_earlier_text_of_a_guide_can_be_withdrawn_alone() {
        ContentItem guide = published(ContentKind.GUIDE);
        guide.startDraft(text("二"), "黒田", NOW);
        guide.publish(TODAY, TODAY, "黒田", NOW);
        guide.withdraw(1, "古いため", TODAY, "黒田", NOW);
        assertEquals(2, guide.inForce(TODAY).orElseThrow().number());
    }

    @Test
    void a_legal_document_in_force_is_not_withdrawn_before_its_successor_holds() {
        ContentItem paper = published(ContentKind.LEGAL);
        refused("content.error.withdraw.successor", () -> paper.withdraw(1, "古いため", TODAY, "平野", NOW));
        paper.startDraft(text("二"), "平野", NOW);
        paper.publish(TODAY.plusDays(10), TODAY, "平野", NOW);
        refused("content.error.withdraw.successor", () -> paper.withdraw(1, "古いため", TODAY, "平野", NOW));
        paper.withdraw(1, "古いため", TODAY.plusDays(10), "平野", NOW);
        assertEquals(2, paper.inForce(TODAY.plusDays(10)).orElseThrow().number());
        assertTrue(paper.get(1).is(VersionState.WITHDRAWN));
    }

    @Test
    void an_announced_legal_version_can_be_called_off() {
        ContentItem paper = published(ContentKind.LEGAL);
        paper.startDraft(text("二"), "平野", NOW);
        paper.publish(TODAY.plusDays(10), TODAY, "平野", NOW);
        paper.withdraw(2, "取りやめるため", TODAY, "平野", NOW);
        assertEquals(1, paper.inForce(TODAY.plusDays(10)).orElseThrow().number());
    }

    @Test
    void only_what_is_published_is_withdrawn_and_only_what_is_withdrawn_is_restored() {
        ContentItem guide = published(ContentKind.GUIDE);
        guide.startDraft(text("二"), "黒田", NOW);
        refused("content.error.withdraw.state", () -> guide.withdraw(2, "理由です", TODAY, "黒田", NOW));
        refused("content.error.restore.state", () -> guide.restore(1, NOW));
        assertThrows(NotFoundException.class, () -> guide.withdraw(9, "理由です", TODAY, "黒田", NOW));
    }

    @Test
    void a_draft_can_be_given_up() {
        ContentItem guide = published(ContentKind.GUIDE);
        guide.startDraft(text("二"), "黒田", NOW);
        guide.discardDraft(NOW);
        assertEquals(1, guide.versions().size());
        refused("content.error.draft.none", () -> guide.discardDraft(NOW));
    }

    @Test
    void the_address_of_a_text_that_was_public_stays() {
        ContentItem guide = item(ContentKind.GUIDE);
        guide.startDraft(text("一"), "黒田", NOW);
        guide.place(ContentKind.CASE_STUDY, "another-place", 5, NOW);
        assertEquals("another-place", guide.slug());
        guide.publish(TODAY, TODAY, "黒田", NOW);
        refused("content.error.slug.public", () -> guide.place(ContentKind.GUIDE, "a-third-place", 5, NOW));
        guide.place(ContentKind.GUIDE, "another-place", 7, NOW);
        refused("content.error.kind.legal", () -> guide.place(ContentKind.LEGAL, "another-place", 7, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "abc-", "a--b", "医局", "a b c", "a/b", "../etc", "new", "a_b", "abc.html", "0123456789012345678901234567890123456789012345678901234567890"})
    void an_address_has_one_form(String slug) {
        assertThrows(BusinessRuleException.class, () -> ContentSlug.check(slug));
    }

    @Test
    void an_address_may_be_typed_in_full_width_and_capitals() {
        assertEquals("leaving-well", ContentSlug.check(" ＬＥＡＶＩＮＧ-ｗｅｌｌ "));
    }

    @Test
    void an_empty_or_endless_text_is_refused_at_its_field() {
        assertEquals("title", assertThrows(BusinessRuleException.class, () -> ContentText.of(" \u200B", "要約", "本文", null)).field());
        assertEquals("summary", assertThrows(BusinessRuleException.class, () -> ContentText.of("題", null, "本文", null)).field());
        assertEquals("body", assertThrows(BusinessRuleException.class, () -> ContentText.of("題", "要約", "\n\n", null)).field());
        assertEquals("body", assertThrows(BusinessRuleException.class, () -> ContentText.of("題", "要約", "あ".repeat(ContentText.LONGEST_BODY + 1), null)).field());
        assertEquals("note", assertThrows(BusinessRuleException.class, () -> ContentText.of("題", "要約", "本文", "あ".repeat(201))).field());
        assertEquals("𠮷".repeat(60), ContentText.of("𠮷".repeat(60), "要約", "本文", null).title());
        assertFalse(ContentText.of("題", "要約", "本\u202E文", "").body().contains("\u202E"));
    }

    private static ContentItem item(ContentKind kind) {
        return new ContentItem(kind, "some-place", 10, NOW);
    }

    private static ContentItem published(ContentKind kind) {
        ContentItem item = item(kind);
        item.startDraft(text("一"), "黒田", NOW);
        item.publish(TODAY, TODAY, "黒田", NOW);
        return item;
    }

    private static ContentText text(String body) {
        return ContentText.of("題", "要約", body, "");
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessRuleException.class, act::run).code());
    }
}
