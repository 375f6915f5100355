package jp.concierge.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.concierge.doctor.Doctors;
import jp.concierge.opening.OpeningCounter;
import jp.concierge.opening.OpeningFigures;
import jp.concierge.opening.OpeningService;
import jp.concierge.opening.TermField;
import jp.concierge.opening.WholeTerms;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewDoctors;
import jp.concierge.support.container.NewOpenings;
import jp.concierge.support.container.NewPartners;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** What doctors keep of the openings, on the real database: theirs alone, and for hospitals a number of at least five. */
@ContainerTest
class ShortlistIT {
    @Inject
    private People people;
    @Inject
    private NewDoctors doctors;
    @Inject
    private NewPartners partners;
    @Inject
    private NewOpenings made;
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningCounter counter;
    @Inject
    private ShortlistService shortlist;
    @Inject
    private Inside inside;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    @Test
    void kept_noted_put_aside_and_forgotten() {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        People.Person doctor = doctors.registered();
        assertTrue(people.by(doctor, () -> shortlist.find(code)).isEmpty());
        people.as(doctor, () -> {
            shortlist.mark(code, ShortlistMark.KEPT);
            shortlist.mark(code, ShortlistMark.KEPT);
            shortlist.note(code, "  当直明けを聞く \r\n家族と相談  ");
        });
        ShortlistRow row = people.by(doctor, () -> shortlist.find(code)).orElseThrow();
        assertEquals(ShortlistMark.KEPT, row.mark());
        assertEquals("当直明けを聞く\n家族と相談", row.note().replace(" ", ""));
        assertEquals(code, row.opening().code());
        assertEquals(1, people.by(doctor, () -> shortlist.count(ShortlistMark.KEPT)));
        people.as(doctor, () -> shortlist.mark(code, ShortlistMark.PUT_ASIDE));
        assertEquals(List.of(code), codes(doctor, ShortlistMark.PUT_ASIDE));
        assertEquals(List.of(), codes(doctor, ShortlistMark.KEPT));
        assertFalse(people.by(doctor, () -> shortlist.find(code)).orElseThrow().note().isEmpty(), "the note moves with it");
        people.as(doctor, () -> {
            shortlist.forget(code);
            shortlist.forget(code);
        });
        assertTrue(people.by(doctor, () -> shortlist.find(code)).isEmpty());
        people.as(doctor, () -> assertThrows(NotFoundException.class, () -> shortlist.note(code, "x")));
    }

    @Test
    void only_what_is_public_can_be_kept_and_what_ends_stays_with_its_note_and_without_its_words() {
        NewPartners.Ready partner = partners.ready();
        People.Person doctor = doctors.registered();
        String draft = made.submitted(partner);
        people.as(doctor, () -> {
            assertThrows(NotFoundException.class, () -> shortlist.mark(draft, ShortlistMark.KEPT));
            assertThrows(NotFoundException.class, () -> shortlist.mark("J-000000", ShortlistMark.KEPT));
            assertThrows(NotFoundException.class, () -> shortlist.mark("' or 1=1 --", ShortlistMark.PUT_ASIDE));
        });
        String ended = made.published(partner);
        String late = made.published(partner);
        people.as(doctor, () -> {
            shortlist.mark(ended, ShortlistMark.KEPT);
            shortlist.note(ended, "覚え書き");
        });
        people.as(partner.admin(), () -> {
            openings.fill(ended);
            openings.fill(late);
        });
        ShortlistRow row = people.by(doctor, () -> shortlist.list(ShortlistMark.KEPT, PageRequest.of(1))).rows().get(0);
        assertNull(row.opening());
        assertEquals(ended + " 覚え書き", row.code() + " " + row.note());
        people.as(doctor, () -> assertThrows(GoneException.class, () -> shortlist.mark(late, ShortlistMark.KEPT)));
    }

    @Test
    void of_one_doctors_choice_another_sees_nothing() throws SQLException {
        String code = made.published(partners.ready());
        People.Person one = doctors.registered();
        People.Person other = doctors.registered();
        people.as(one, () -> {
            shortlist.mark(code, ShortlistMark.KEPT);
            shortlist.note(code, "医局には言わない");
        });
        people.as(other, () -> {
            assertTrue(shortlist.find(code).isEmpty());
            assertEquals(0, shortlist.list(ShortlistMark.KEPT, PageRequest.of(1)).total());
            shortlist.forget(code);
            assertThrows(NotFoundException.class, () -> shortlist.note(code, "x"));
        });
        assertEquals("医局には言わない", people.by(one, () -> shortlist.find(code)).orElseThrow().note());
        people.as(people.person(Role.DOCTOR), () -> assertThrows(NotFoundException.class, () -> shortlist.count(ShortlistMark.KEPT), "an account without a doctor"));
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from shortlist_entry where position(convert_to('医局', 'UTF8') in sealed_note) > 0")) {
            rows.next();
            assertEquals(0, rows.getLong(1), "notes are sealed");
        }
    }

    @Test
    void a_hospital_learns_a_number_and_none_below_five() {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        for (int i = 0; i < 10; i++) {
            counter.viewed(code);
        }
        counter.write();
        List<People.Person> four = Stream.generate(doctors::registered).limit(4).toList();
        four.forEach(doctor -> people.as(doctor, () -> shortlist.mark(code, ShortlistMark.KEPT)));
        assertNull(figures(partner, code).saved());
        assertEquals(-1, figures(partner, code).percentSaved());
        People.Person fifth = doctors.registered();
        people.as(fifth, () -> shortlist.mark(code, ShortlistMark.PUT_ASIDE));
        assertNull(figures(partner, code).saved(), "who puts it aside does not keep it");
        people.as(fifth, () -> shortlist.mark(code, ShortlistMark.KEPT));
        assertEquals(5, figures(partner, code).saved());
        assertEquals(50, figures(partner, code).percentSaved());
        people.as(four.get(0), () -> shortlist.forget(code));
        assertNull(figures(partner, code).saved());
        people.as(four.get(0), () -> shortlist.mark(code, ShortlistMark.KEPT));
        assertEquals(5, figures(partner, code).saved());
        inside.erase(four.get(1).accountId());
        assertNull(figures(partner, code).saved(), "who is erased is not counted any more");
    }

    @Test
    void two_presses_at_once_are_one() throws Exception {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        for (People.Person doctor : Stream.generate(doctors::registered).limit(5).toList()) {
            List<CompletableFuture<Void>> presses = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(() -> people.as(doctor, () -> shortlist.mark(code, ShortlistMark.KEPT)))).toList();
            for (CompletableFuture<Void> press : presses) {
                press.get();
            }
            assertEquals(List.of(code), codes(doctor, ShortlistMark.KEPT));
        }
        assertEquals(5, figures(partner, code).saved());
    }

    @Test
    void too_long_a_note_too_many_openings_and_the_order_of_the_list() {
        NewPartners.Ready partner = partners.ready();
        String first = made.published(partner);
        String second = made.published(partner);
        String third = made.published(partner);
        People.Person doctor = doctors.registered();
        people.as(doctor, () -> shortlist.mark(first, ShortlistMark.KEPT));
        people.as(doctor, () -> shortlist.mark(second, ShortlistMark.KEPT));
        BusinessRuleException broken = assertThrows(BusinessRuleException.class, () -> people.as(doctor, () -> shortlist.note(first, "あ".repeat(501))));
        assertEquals("note", broken.field());
        people.as(doctor, () -> shortlist.note(first, "𠮷".repeat(500)));
        assertEquals(List.of(second, first), codes(doctor, ShortlistMark.KEPT));
        assertEquals(List.of(first, second), people.by(doctor, () -> shortlist.list(ShortlistMark.KEPT, new PageRequest(1, 10, "marked", false))).rows().stream().map(ShortlistRow::code).toList());
        assertEquals(List.of(first), people.by(doctor, () -> shortlist.list(ShortlistMark.KEPT, new PageRequest(2, 1, null, false))).rows().stream().map(ShortlistRow::code).toList());
        inside.fill(doctor.accountId());
        assertEquals("shortlist.error.full", assertThrows(BusinessRuleException.class, () -> people.as(doctor, () -> shortlist.mark(third, ShortlistMark.KEPT))).code());
        people.as(doctor, () -> shortlist.mark(first, ShortlistMark.PUT_ASIDE));
        assertNotNull(people.by(doctor, () -> shortlist.find(first)).orElseThrow().opening());
        inside.clear();
    }

    @Test
    void an_unlisted_opening_cannot_be_kept() {
        NewPartners.Ready partner = partners.ready();
        java.util.Map<TermField, String> typed = new java.util.EnumMap<>(WholeTerms.typed(partner.facility()));
        typed.put(TermField.LISTING, "UNLISTED");
        typed.put(TermField.LISTING_REASON, "後任を公表していないため");
        String code = made.draft(partner, typed);
        people.as(partner.admin(), () -> openings.submit(code, openings.get(code).version()));
        made.accept(code);
        people.as(doctors.registered(), () -> assertThrows(NotFoundException.class, () -> shortlist.mark(code, ShortlistMark.KEPT)));
    }

    private List<String> codes(People.Person doctor, ShortlistMark mark) {
        return people.by(doctor, () -> shortlist.list(mark, PageRequest.of(1))).rows().stream().map(ShortlistRow::code).toList();
    }

    private OpeningFigures figures(NewPartners.Ready partner, String code) {
        return people.by(partner.admin(), () -> openings.get(code)).figures();
    }

    /** What only happens inside of transactions. */
    @ApplicationScoped
    public static class Inside {
        @Inject
        private Doctors doctors;
        @jakarta.persistence.PersistenceContext
        private jakarta.persistence.EntityManager em;

        @Transactional
        @ActivateRequestContext
        public void erase(UUID accountId) {
            doctors.erase(doctors.findOfAccount(accountId).orElseThrow().id(), LocalDate.of(2030, 1, 1));
        }

        /** As many entries as one may have, on openings that never were public. */
        @Transactional
        @ActivateRequestContext
        public void fill(UUID accountId) {
            UUID doctor = doctors.findOfAccount(accountId).orElseThrow().id();
            em.createNativeQuery("create temporary table many on commit drop as select o.*, n from (select * from opening where life = 'PUBLISHED' limit 1) o, generate_series(1, " + ShortlistService.MOST
                    + ") n").executeUpdate();
            em.createNativeQuery("update many set id = gen_random_uuid(), code = 'X-' || n, confirm_hash = null").executeUpdate();
            em.createNativeQuery("alter table many drop column n").executeUpdate();
            em.createNativeQuery("insert into opening select * from many").executeUpdate();
            em.createNativeQuery("insert into shortlist_entry (id, doctor_id, opening_id, mark, marked_at) select gen_random_uuid(), ?1, id, 'PUT_ASIDE', now() from opening where code like 'X-%' limit ?2")
                    .setParameter(1, doctor).setParameter(2, ShortlistService.MOST - 2).executeUpdate();
        }

        @Transactional
        public void clear() {
            em.createNativeQuery("delete from shortlist_entry s using opening o where o.id = s.opening_id and o.code like 'X-%'").executeUpdate();
            em.createNativeQuery("delete from opening where code like 'X-%'").executeUpdate();
        }
    }
}
