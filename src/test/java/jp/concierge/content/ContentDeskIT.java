package jp.concierge.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.TextComparison;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** The editors' acts and what the public sees of them, on the real database. */
@ContainerTest
class ContentDeskIT {
    @Inject
    private ContentDesk desk;
    @Inject
    private ContentShelf shelf;
    @Inject
    private Guides guides;
    @Inject
    private LegalDocuments legal;
    @Inject
    private People people;
    @PersistenceContext
    private EntityManager em;
    @Resource
    private UserTransaction transaction;

    @Test
    void every_legal_document_holds_from_the_first_start_on() {
        for (LegalDocument document : LegalDocument.values()) {
            PublishedText text = legal.get(document, "");
            assertTrue(text.isCurrent());
            assertEquals(64, text.version().hash().length());
            assertFalse(text.html().matches("(?s).*\\{[A-Za-z]+}.*"), document + " has a blank that is not filled in");
            assertEquals(text.version(), legal.get(document, text.version().effectiveFrom().toString()).version());
        }
        assertTrue(guides.listPublished().size() >= 8, guides.listPublished().toString());
    }

    @Test
    void a_guide_from_draft_to_published_corrected_withdrawn_and_restored() {
        People.Person editor = people.person(Role.MODERATOR);
        String slug = slug();
        String code = people.by(editor, () -> desk.create(ContentKind.GUIDE, slug, text("一つ目の文")));
        assertThrows(NotFoundException.class, () -> guides.get(slug, ""));
        act(editor, code, seen -> desk.saveDraft(code, seen, text("直した文")));
        act(editor, code, seen -> desk.publish(code, seen, null));
        assertTrue(guides.get(slug, "").html().contains("直した文"));
        assertTrue(guides.listPublished().stream().anyMatch(row -> row.slug().equals(slug) && row.number() == 1));

        act(editor, code, seen -> desk.correct(code, seen, 0));
        act(editor, code, seen -> desk.saveDraft(code, seen, text("二つ目の文")));
        assertTrue(guides.get(slug, "").html().contains("直した文"), "a draft is not public");
        assertThrows(NotFoundException.class, () -> guides.get(slug, "2"));
        act(editor, code, seen -> desk.publish(code, seen, null));
        assertTrue(guides.get(slug, "").html().contains("二つ目の文"));
        PublishedText former = guides.get(slug, "1");
        assertEquals(PublicStanding.FORMER, former.standing());
        assertTrue(former.html().contains("直した文"));

        act(editor, code, seen -> desk.withdraw(code, seen, 2, "内容を見直すため。"));
        assertThrows(GoneException.class, () -> guides.get(slug, ""));
        assertThrows(GoneException.class, () -> guides.get(slug, "1"));
        assertFalse(guides.listPublished().stream().anyMatch(row -> row.slug().equals(slug)));
        act(editor, code, seen -> desk.restore(code, seen, 2));
        assertTrue(guides.get(slug, "").html().contains("二つ目の文"));
        List<TextComparison.Row> rows = people.by(editor, () -> shelf.compare(code, 1, 2));
        assertEquals(1, rows.stream().filter(row -> row.change() == TextComparison.Change.CHANGED).count());
        assertTrue(people.by(editor, () -> shelf.history(code)).size() >= 7, "every act is recorded");
    }

    @Test
    void a_legal_version_is_announced_and_comes_into_force_on_its_day() {
        People.Person manager = people.person(Role.PLACEMENT_MANAGER);
        String code = code(manager, "refunds");
        LocalDate day = LocalDate.now(ClockProducer.JAPAN).plusDays(40);
        act(manager, code, seen -> desk.correct(code, seen, 0));
        ContentText before = people.by(manager, () -> shelf.text(code, 0));
        act(manager, code, seen -> desk.saveDraft(code, seen, ContentText.of(before.title(), before.summary(), before.body() + "\n\n{organisation}の新しい決まり", "新しい決まりを足しました。")));
        act(manager, code, seen -> desk.publish(code, seen, day));
        int number = people.by(manager, () -> shelf.get(code)).versions().get(0).number();
        assertFalse(legal.get(LegalDocument.REFUNDS, "").html().contains("新しい決まり"));
        assertTrue(legal.get(LegalDocument.REFUNDS, Integer.toString(number)).isComing());
        int present = legal.get(LegalDocument.REFUNDS, "").version().number();
        refused("content.error.withdraw.successor", () -> act(manager, code, seen -> desk.withdraw(code, seen, present, "古くなったため。")));
        JapanClock.shifted(Duration.ofDays(41), () -> {
            assertTrue(legal.get(LegalDocument.REFUNDS, "").html().contains("新しい決まり"));
            assertEquals(PublicStanding.FORMER, legal.get(LegalDocument.REFUNDS, Integer.toString(present)).standing());
        });
        act(manager, code, seen -> desk.withdraw(code, seen, number, "始める前に取りやめるため。"));
        assertThrows(GoneException.class, () -> legal.get(LegalDocument.REFUNDS, Integer.toString(number)));
    }

    @Test
    void guides_are_the_moderators_and_legal_documents_the_placement_managers() {
        People.Person moderator = people.person(Role.MODERATOR);
        People.Person manager = people.person(Role.PLACEMENT_MANAGER);
        People.Person admin = people.person(Role.ADMIN);
        refused("content.error.role.guide", () -> people.as(manager, () -> desk.create(ContentKind.GUIDE, slug(), text("文"))));
        String guide = people.by(moderator, () -> desk.create(ContentKind.CASE_STUDY, slug(), text("文")));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.saveDraft(guide, seen, text("別の文"))));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.publish(guide, seen, null)));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.discard(guide, seen)));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.place(guide, seen, ContentKind.GUIDE, slug(), 3)));
        act(admin, guide, seen -> desk.publish(guide, seen, null));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.correct(guide, seen, 0)));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.withdraw(guide, seen, 1, "理由を書きます。")));
        act(moderator, guide, seen -> desk.withdraw(guide, seen, 1, "理由を書きます。"));
        refused("content.error.role.guide", () -> act(manager, guide, seen -> desk.restore(guide, seen, 1)));

        String paper = code(moderator, "complaints");
        act(moderator, paper, seen -> desk.correct(paper, seen, 0));
        act(moderator, paper, seen -> desk.saveDraft(paper, seen, people.by(moderator, () -> shelf.text(paper, 0))));
        refused("content.error.role.legal", () -> act(moderator, paper, seen -> desk.publish(paper, seen, null)));
        act(manager, paper, seen -> desk.publish(paper, seen, null));
        int former = people.by(manager, () -> shelf.get(paper)).versions().get(1).number();
        refused("content.error.role.legal", () -> act(moderator, paper, seen -> desk.withdraw(paper, seen, former, "理由を書きます。")));
        act(manager, paper, seen -> desk.withdraw(paper, seen, former, "次の版が始まったため。"));
        refused("content.error.role.legal", () -> act(moderator, paper, seen -> desk.restore(paper, seen, former)));
        act(admin, paper, seen -> desk.restore(paper, seen, former));
    }

    @Test
    void legal_documents_are_those_of_the_page_map() {
        People.Person admin = people.person(Role.ADMIN);
        refused("content.error.kind.new", () -> people.as(admin, () -> desk.create(ContentKind.LEGAL, slug(), text("文"))));
        refused("content.error.kind.new", () -> people.as(admin, () -> desk.create(null, slug(), text("文"))));
    }

    @Test
    void an_address_is_taken_once() {
        People.Person admin = people.person(Role.ADMIN);
        String slug = slug();
        String one = people.by(admin, () -> desk.create(ContentKind.GUIDE, slug, text("文")));
        refused("content.error.slug.taken", () -> people.as(admin, () -> desk.create(ContentKind.GUIDE, slug.toUpperCase(Locale.ROOT), text("文"))));
        refused("content.error.slug.taken", () -> people.as(admin, () -> desk.create(ContentKind.GUIDE, "fees", text("文"))));
        act(admin, one, seen -> desk.place(one, seen, ContentKind.CASE_STUDY, slug, 77));
        assertEquals(77, people.by(admin, () -> shelf.get(one)).position());
        refused("content.error.slug.taken", () -> act(admin, one, seen -> desk.place(one, seen, ContentKind.GUIDE, "leaving-well", 77)));
    }

    @Test
    void a_text_with_a_gift_or_an_unknown_blank_is_kept_as_draft_but_not_published() {
        People.Person editor = people.person(Role.MODERATOR);
        String code = people.by(editor, () -> desk.create(ContentKind.GUIDE, slug(), text("登録で お祝い 金 を差し上げます")));
        refused("content.error.lint.GIFT", () -> act(editor, code, seen -> desk.publish(code, seen, null)));
        act(editor, code, seen -> desk.saveDraft(code, seen, text("{nobodyKnows} の **強調**です")));
        refused("content.error.lint.UNKNOWN_BLANK", () -> act(editor, code, seen -> desk.publish(code, seen, null)));
        act(editor, code, seen -> desk.saveDraft(code, seen, text("業界トップの実績で、必ず転職できます。<b>派遣社員</b>")));
        List<LintFinding> findings = people.by(editor, () -> shelf.preview("題", "要約", "業界トップの実績で、必ず転職できます。<b>派遣社員</b>", "")).findings();
        assertEquals(Set.of(LintFinding.Concern.SUPERLATIVE, LintFinding.Concern.ASSURANCE, LintFinding.Concern.DISPATCH, LintFinding.Concern.NO_HTML),
                findings.stream().map(LintFinding::concern).collect(Collectors.toSet()));
        act(editor, code, seen -> desk.publish(code, seen, null));
    }

    @Test
    void blanks_are_filled_as_text_and_unknown_ones_stay() {
        String html = people.by(people.person(Role.MODERATOR), () -> shelf.preview("題", "要約", "{organisation} {unknownName} {{x}} [{phone}](/inquiry)", "")).html();
        assertTrue(html.contains("{unknownName}"), html);
        assertFalse(html.contains("{organisation}") || html.contains("{phone}"), html);
    }

    @Test
    void of_two_editors_at_once_one_is_told() throws Exception {
        People.Person one = people.person(Role.MODERATOR);
        People.Person other = people.person(Role.ADMIN);
        String code = people.by(one, () -> desk.create(ContentKind.GUIDE, slug(), text("はじめの文")));
        long seen = people.by(one, () -> shelf.get(code)).version();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> acts = List.of(saving(one, code, seen, "わたしの文", together), saving(other, code, seen, "ほかの文", together));
            List<String> results = new java.util.ArrayList<>();
            for (Future<String> result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
            assertEquals(List.of("saved", "stale"), results.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
        assertThrows(StaleEditException.class, () -> people.as(other, () -> desk.publish(code, seen, null)));
    }

    @Test
    void every_reason_to_refuse_leaves_everything_as_it_was() {
        People.Person editor = people.person(Role.MODERATOR);
        String code = people.by(editor, () -> desk.create(ContentKind.GUIDE, slug(), text("文")));
        refused("content.error.effective.past", () -> act(editor, code, seen -> desk.publish(code, seen, LocalDate.of(2020, 1, 1))));
        refused("content.error.draft.exists", () -> act(editor, code, seen -> desk.correct(code, seen, 1)));
        refused("content.error.withdraw.state", () -> act(editor, code, seen -> desk.withdraw(code, seen, 1, "理由を書きます。")));
        act(editor, code, seen -> desk.publish(code, seen, null));
        refused("content.error.reason", () -> act(editor, code, seen -> desk.withdraw(code, seen, 1, " \u200B ")));
        refused("content.error.draft.none", () -> act(editor, code, seen -> desk.publish(code, seen, null)));
        refused("content.error.draft.none", () -> act(editor, code, seen -> desk.discard(code, seen)));
        refused("content.error.restore.state", () -> act(editor, code, seen -> desk.restore(code, seen, 1)));
        refused("content.error.position", () -> act(editor, code, seen -> desk.place(code, seen, ContentKind.GUIDE, slug(), -1)));
        ContentDetail detail = people.by(editor, () -> shelf.get(code));
        assertEquals(1, detail.versions().size());
        assertEquals(ContentStanding.IN_FORCE, detail.standing());
    }

    @Test
    void an_item_that_was_nothing_but_a_draft_goes_with_it() {
        People.Person editor = people.person(Role.MODERATOR);
        String slug = slug();
        String code = people.by(editor, () -> desk.create(ContentKind.GUIDE, slug, text("文")));
        act(editor, code, seen -> desk.discard(code, seen));
        assertThrows(NotFoundException.class, () -> people.as(editor, () -> shelf.get(code)));
        assertThrows(NotFoundException.class, () -> guides.get(slug, ""));
    }

    @Test
    void the_list_is_narrowed_by_kind_standing_draft_and_words() {
        People.Person editor = people.person(Role.MODERATOR);
        String word = "目印" + Ids.code(6);
        String code = people.by(editor, () -> desk.create(ContentKind.CASE_STUDY, slug(), text(word)));
        assertEquals(List.of(code), codes(editor, new ContentQuery(null, null, false, word.toLowerCase(Locale.ROOT))));
        assertEquals(List.of(code), codes(editor, new ContentQuery(ContentKind.CASE_STUDY, ContentStanding.UNPUBLISHED, true, word)));
        assertEquals(List.of(), codes(editor, new ContentQuery(ContentKind.GUIDE, null, false, word)));
        assertEquals(List.of(), codes(editor, new ContentQuery(null, ContentStanding.IN_FORCE, false, word)));
        assertEquals(LegalDocument.values().length, codes(editor, new ContentQuery(ContentKind.LEGAL, null, false, "")).size());
    }

    @Test
    void the_database_refuses_a_change_of_a_published_text() throws Exception {
        transaction.begin();
        try {
            assertThrows(RuntimeException.class, () -> em.createNativeQuery("update content_version set body = 'x' where state = 'PUBLISHED'").executeUpdate());
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            assertThrows(RuntimeException.class, () -> em.createNativeQuery("delete from content_version where state = 'PUBLISHED'").executeUpdate());
        } finally {
            transaction.rollback();
        }
    }

    private Callable<String> saving(People.Person person, String code, long seen, String words, CyclicBarrier together) {
        return () -> {
            together.await();
            return people.by(person, () -> {
                try {
                    desk.saveDraft(code, seen, text(words));
                    return "saved";
                } catch (StaleEditException e) {
                    return "stale";
                }
            });
        };
    }

    private List<String> codes(People.Person person, ContentQuery query) {
        return people.by(person, () -> shelf.list(query)).stream().map(ContentRow::code).toList();
    }

    private String code(People.Person person, String slug) {
        return people.by(person, () -> shelf.list(new ContentQuery(ContentKind.LEGAL, null, false, ""))).stream().filter(row -> row.slug().equals(slug)).findFirst().orElseThrow().code();
    }

    /** An act of somebody who has just looked. */
    private void act(People.Person person, String code, java.util.function.LongConsumer act) {
        people.as(person, () -> act.accept(shelf.get(code).version()));
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessRuleException.class, act::run).code());
    }

    private static ContentText text(String body) {
        return ContentText.of("試しの記事", "試しの要約です。", "## 見出し\n\n" + body, "");
    }

    private static String slug() {
        return "trial-" + Ids.code(8).toLowerCase(Locale.ROOT);
    }
}
