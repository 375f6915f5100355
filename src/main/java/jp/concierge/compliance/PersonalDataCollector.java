package jp.concierge.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditHistory;
import jp.concierge.audit.AuditRow;
import jp.concierge.compliance.PersonalData.Fact;
import jp.concierge.compliance.PersonalData.Item;
import jp.concierge.compliance.PersonalData.Section;
import jp.concierge.doctor.ConditionWeight;
import jp.concierge.doctor.ContactPolicy;
import jp.concierge.doctor.DoctorCare;
import jp.concierge.doctor.DoctorFiles;
import jp.concierge.doctor.Doctors;
import jp.concierge.doctor.Profile;
import jp.concierge.doctor.Wishes;
import jp.concierge.inquiry.InquiryRecords;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;
import jp.concierge.shortlist.SavedSearchRecords;
import jp.concierge.shortlist.ShortlistRecords;
import jp.concierge.testimonial.Board;
import jp.concierge.testimonial.TestimonialRecords;
import jp.concierge.testimonial.Workplace;

/** Gathers everything we know of a doctor from all features. Whatever is stored about a doctor must come out here; a test compares. */
@ApplicationScoped
class PersonalDataCollector {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Doctors doctors;
    @Inject
    private DoctorFiles files;
    @Inject
    private InquiryRecords inquiries;
    @Inject
    private TestimonialRecords testimonials;
    @Inject
    private ShortlistRecords shortlist;
    @Inject
    private SavedSearchRecords searches;
    @Inject
    private Accounts accounts;
    @Inject
    private AuditHistory history;
    @Inject
    private PrivacyRequests requests;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;

    PersonalData collect(Doctors.DoctorKeys keys) {
        Doctors.DoctorRecord doctor = doctors.record(keys.id());
        DoctorCare care = files.care(keys.id());
        List<Section> sections = new ArrayList<>();
        sections.add(one("profile", profile(doctor, accounts.get(keys.accountId()))));
        sections.add(one("contactPolicy", contact(doctor.contact())));
        sections.add(one("wishes", wishes(doctor.wishes())));
        sections.add(many("consents", doctor.consents().stream().map(c -> facts(fact("purpose", c.purpose()), fact("textVersion", c.textVersion()),
                fact("textHash", c.textHash()), fact("givenOn", c.givenOn()), fact("grantedAt", c.grantedAt()), fact("revokedAt", c.revokedAt()))).toList()));
        sections.add(many("statements", files.statements(keys.id()).stream().map(s -> facts(fact("channel", s.channel()), fact("textVersion", s.version()),
                fact("requestedAt", s.requestedAt()), fact("deliveredAt", s.deliveredAt()), fact("acknowledgedAt", s.acknowledgedAt()))).toList()));
        sections.add(many("disclosures", List.of()));
        sections.add(many("views", views(keys.id())));
        sections.add(many("openings", care.passes().stream().map(p -> facts(fact("at", p.at()), fact("until", p.until()), fact("by", p.by()), fact("reason", p.reason()))).toList()));
        sections.add(many("contacts", care.contacts().stream().map(c -> facts(fact("at", c.at()), fact("channel", c.channel()), fact("outcome", c.outcome()),
                fact("by", c.by()), fact("note", c.note()))).toList()));
        sections.add(many("notes", care.notes().stream().map(n -> facts(fact("at", n.at()), fact("kind", n.kind()), fact("by", n.by()), fact("text", n.text()))).toList()));
        sections.add(many("inquiries", inquiries.of(keys.id()).stream().map(this::inquiry).toList()));
        sections.add(many("testimonial", testimonials.of(keys.id()).map(this::testimonial).orElse(List.of())));
        sections.add(many("shortlist", shortlist.of(keys.id()).stream().map(s -> facts(fact("opening", s.code()), fact("mark", s.mark()), fact("note", s.note()), fact("at", s.markedAt()))).toList()));
        sections.add(many("searches", searches.of(keys.id()).stream().map(s -> facts(fact("searchName", s.name()), fact("query", s.address(), query(s.address())), fact("alert", s.alert()),
                fact("createdAt", s.createdAt()), fact("toldAt", s.toldAt()), fact("lookedAt", s.lookedAt()))).toList()));
        sections.add(many("mails", mails(keys.accountId())));
        sections.add(many("changes", doctor.revisions().stream().map(r -> facts(fact("at", r.changedAt()), fact("part", r.part()), fact("fields", String.join(" ", r.names())),
                fact("by", r.actorId() == null || r.actorId().equals(keys.accountId()) ? texts.get("compliance.self") : files.label(r.actorId())))).toList()));
        sections.add(many("privacyRequests", requests.ofDoctor(keys.id()).stream().map(r -> requests.row(r, keys.code(), null)).map(r -> facts(fact("code", r.code()),
                fact("kind", r.kind()), fact("state", r.state()), fact("text", r.text()), fact("answer", r.answer()), fact("requestedAt", r.requestedAt()),
                fact("acknowledgedAt", r.acknowledgedAt()), fact("finishedAt", r.finishedAt()))).toList()));
        return new PersonalData(clock.instant(), keys.code(), sections);
    }

    private Item profile(Doctors.DoctorRecord doctor, Accounts.AccountInfo account) {
        Profile profile = doctor.profile();
        return facts(fact("code", doctor.code()), fact("applicationNumber", Long.toString(doctor.applicationNumber())), fact("state", doctor.state()),
                fact("family", profile.name().family()), fact("given", profile.name().given()), fact("familyKana", profile.name().familyKana()),
                fact("givenKana", profile.name().givenKana()), fact("email", account.email().value()),
                fact("emailVerified", Boolean.toString(account.state() == AccountState.ACTIVE), texts.get("compliance.yes." + (account.state() == AccountState.ACTIVE))),
                fact("phone", profile.phone() == null ? null : profile.phone().digits(), profile.phone() == null ? null : profile.phone().formatted()),
                fact("birthDate", profile.birthDate()), fact("postalCode", profile.postalCode()), fact("address", profile.address()),
                fact("specialty", profile.career().specialty(), reference.specialtyName(profile.career().specialty())),
                fact("subspecialty", profile.career().subspecialty(), reference.subspecialtyName(profile.career().subspecialty())),
                fact("graduationYear", text(profile.career().graduationYear())), fact("university", profile.affiliation().university()),
                fact("ikyoku", profile.affiliation().ikyoku()), fact("employer", profile.affiliation().employer()), fact("isekiNumber", profile.isekiNumber()),
                fact("contactNote", profile.contactNote()), fact("consultant", files.label(doctor.consultantId())), fact("registeredAt", doctor.registeredAt()),
                fact("firstContactedAt", doctor.firstContactedAt()));
    }

    private Item contact(ContactPolicy policy) {
        return facts(codes("channels", policy.channels()), codes("windows", policy.windows()), fact("voicemail", policy.voicemail()),
                fact("callerWords", policy.callerWords()), fact("neverWorkplace", Boolean.toString(policy.neverWorkplace()), texts.get("compliance.neverWorkplace")));
    }

    private Item wishes(Wishes wishes) {
        List<Fact> facts = new ArrayList<>(List.of(codes("priorities", wishes.priorities()), fact("start", wishes.start()),
                fact("prefectures", String.join(" ", wishes.prefectures()), wishes.prefectures().stream().map(reference::prefectureName).collect(Collectors.joining(comma()))),
                codes("employments", wishes.employments()), fact("daysPerWeek", text(wishes.daysPerWeek())),
                fact("payFloorYen", text(wishes.payFloor()), wishes.payFloor() == null ? null : texts.format("compliance.yen", wishes.payFloor())),
                fact("nightDutyMax", text(wishes.nightDutyMax())), fact("onCallMax", text(wishes.onCallMax())), fact("commuteMaxMinutes", text(wishes.commuteMaxMinutes()))));
        for (ConditionWeight weight : ConditionWeight.values()) {
            facts.add(codes("criteria" + weight.name(), wishes.items(weight)));
        }
        facts.add(fact("freeText", wishes.freeText()));
        return facts(facts.toArray(Fact[]::new));
    }

    /** Who of us, or who else, saw or handled the record. */
    private List<Item> views(UUID doctorId) {
        List<Item> items = new ArrayList<>();
        Page<AuditRow> page;
        int number = 1;
        do {
            page = history.viewsOf(doctorId, new PageRequest(number++, 200, null, false));
            page.rows().forEach(row -> items.add(facts(fact("at", row.at()), fact("action", row.action()), fact("by", row.actorLabel().isEmpty() ? row.actorRole() : row.actorLabel()),
                    fact("reason", row.details().get("reason"), reason(row.details().get("reason"))))));
        } while (page.number() < page.pages());
        return items;
    }

    private String reason(String code) {
        return code == null ? null : texts.has("code.ViewReason." + code) ? texts.get("code.ViewReason." + code) : code;
    }

    private Item inquiry(InquiryRecords.InquiryRecord inquiry) {
        List<Fact> facts = new ArrayList<>(List.of(fact("number", inquiry.number()), fact("topic", inquiry.topic()), fact("state", inquiry.state()),
                fact("receivedAt", inquiry.receivedAt()), fact("nickname", inquiry.nickname()), fact("email", inquiry.email()), fact("phone", inquiry.phone())));
        inquiry.lines().forEach(line -> facts.add(fact("message", line.at() + " " + line.text(),
                texts.format("compliance.message", dates.dateTime(line.at()), line.by().isEmpty() ? texts.get("compliance.self") : line.by(), line.text()))));
        return facts(facts.toArray(Fact[]::new));
    }

    /** The testimonial first, then what was asked and answered about it, then its history. */
    private List<Item> testimonial(TestimonialRecords.TestimonialRecord told) {
        List<Fact> facts = new ArrayList<>(List.of(fact("number", told.number()), fact("state", told.state()), fact("specialty", told.draft().facts().specialty(),
                reference.specialtyName(told.draft().facts().specialty())), fact("subspecialty", told.draft().facts().subspecialty(),
                reference.subspecialtyName(told.draft().facts().subspecialty())), fact("age", told.draft().facts().age() == null ? null : told.draft().facts().age().code()),
                fact("sex", told.draft().facts().sex()), fact("boards", told.draft().facts().boards().stream().map(Board::code).collect(Collectors.joining(" ")))));
        facts.add(fact("before", side(told.draft().facts().before())));
        facts.add(fact("after", side(told.draft().facts().after())));
        facts.add(fact("joined", text(told.draft().joined())));
        facts.add(codes("shownFields", told.draft().consents()));
        facts.add(fact("headline", told.draft().headline()));
        facts.add(fact("story", told.draft().story()));
        facts.add(fact("editedHeadline", told.edit().headline()));
        facts.add(fact("editedStory", told.edit().story()));
        facts.add(fact("requestedAt", told.submittedAt()));
        List<Item> items = new ArrayList<>(List.of(new Item(facts)));
        told.requests().forEach(r -> items.add(facts(fact("fields", r.field()), fact("text", r.wish()), fact("by", r.askedBy()), fact("at", r.askedAt()), fact("answer", r.answer()))));
        told.steps().forEach(s -> items.add(facts(fact("at", s.at()), fact("action", s.kind()), fact("by", s.actor().isEmpty() ? texts.get("compliance.self") : s.actor()),
                fact("reason", s.note()))));
        return items;
    }

    private String side(Workplace side) {
        List<String> words = new ArrayList<>();
        words.add(texts.label(side.facility()));
        words.add(reference.departmentName(side.department()));
        words.add(texts.label(side.title()));
        words.add(side.place() == null ? "" : reference.prefectureName(side.place().prefecture()));
        words.add(side.duties().stream().map(texts::label).collect(Collectors.joining(comma())));
        words.add(side.pay() == null ? "" : texts.format("compliance.yen", side.pay()));
        words.add(side.days() == null ? "" : texts.format("voice.days", side.days().toPlainString()));
        words.add(side.nights() == null ? "" : texts.format("compliance.nights", side.nights()));
        words.add(side.onCalls() == null ? "" : texts.format("compliance.onCalls", side.onCalls()));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(comma()));
    }

    /** What was sent when; the words themselves are not kept after sending. */
    private List<Item> mails(UUID accountId) {
        return em.createQuery("select m.subject, m.createdAt, m.sentAt from MailMessage m where m.accountId = :account order by m.createdAt", Object[].class)
                .setParameter("account", accountId).getResultStream()
                .map(row -> facts(fact("subject", (String) row[0]), fact("at", (Instant) row[1]), fact("sentAt", (Instant) row[2]))).toList();
    }

    private String query(String address) {
        return address.isEmpty() ? texts.get("compliance.query.all") : URLDecoder.decode(address.substring(1), StandardCharsets.UTF_8).replace('&', '\n');
    }

    private Fact fact(String key, String value) {
        return fact(key, value, value);
    }

    private Fact fact(String key, String value, String text) {
        return new Fact(key, value == null || value.isEmpty() ? null : value, text == null ? "" : text);
    }

    private Fact fact(String key, Enum<?> constant) {
        return constant == null ? fact(key, null, null) : fact(key, constant.name(), texts.label(constant));
    }

    private Fact fact(String key, Instant at) {
        return at == null ? fact(key, null, null) : fact(key, at.toString(), dates.dateTime(at));
    }

    private Fact fact(String key, LocalDate day) {
        return day == null ? fact(key, null, null) : fact(key, day.toString(), dates.date(day));
    }

    private Fact codes(String key, Collection<? extends Enum<?>> constants) {
        return fact(key, constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")), constants.stream().sorted().map(texts::label).collect(Collectors.joining(comma())));
    }

    private String comma() {
        return texts.get("compliance.comma");
    }

    private static String text(Object number) {
        return number == null ? null : number.toString();
    }

    private static Item facts(Fact... facts) {
        return new Item(List.of(facts));
    }

    private static Section one(String key, Item item) {
        return new Section(key, false, List.of(item));
    }

    private static Section many(String key, List<Item> items) {
        return new Section(key, true, List.copyOf(items));
    }
}
