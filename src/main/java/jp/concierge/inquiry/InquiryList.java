package jp.concierge.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** What waits at the desk: the list with its filters and search, and the figures above it. */
@Stateless
public class InquiryList {
    /** How many inquiries a search for words opens at most; the newest ones. */
    public static final int SEARCH_BOUND = 500;
    private static final int EXCERPT = 60;
    private static final Map<String, String> SORTS = Map.of("due", "i.dueAt", "received", "i.receivedAt", "number", "i.number");
    @PersistenceContext
    private EntityManager em;
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Promises promises;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** A condition in JPQL with its parameters. */
    private record Where(String condition, Map<String, Object> parameters) {
        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }

    /**
     * The inquiries that fit, what is due first at the top. The rows show the beginning of what people wrote, so that the
     * look is recorded.
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<InquiryRow> list(InquiryFilter filter, PageRequest request) {
        String words = Normalized.line(filter.words());
        Where where = where(filter);
        List<Inquiry> found;
        long total;
        if (words.isEmpty()) {
            total = where.fill(em.createQuery("select count(i) from Inquiry i where " + where.condition(), Long.class)).getSingleResult();
            found = where.fill(em.createQuery("select i from Inquiry i where " + where.condition() + order(filter, request), Inquiry.class))
                    .setFirstResult(request.offset()).setMaxResults(request.size()).getResultList();
        } else {
            List<Inquiry> all = search(filter, where, words, request);
            total = all.size();
            found = all.stream().skip(request.offset()).limit(request.size()).toList();
        }
        List<InquiryRow> rows = rows(found);
        if (!rows.isEmpty()) {
            audit.record(AuditAction.VIEWED, "inquiry", null, "list", rows.stream().map(InquiryRow::number).collect(Collectors.joining(",")));
        }
        return new Page<>(rows, total, request.number(), request.size());
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public DeskFigures figures() {
        Instant now = clock.instant();
        Object[] counts = (Object[]) em.createNativeQuery("select count(*) filter (where state in ('NEW', 'ASSIGNED') and due_at < ?),"
                + " count(*) filter (where state in ('NEW', 'ASSIGNED') and due_at >= ? and due_at < ?),"
                + " count(*) filter (where state in ('ANSWERED', 'WAITING_FOR_SENDER')), count(*) filter (where state = 'SUSPECTED') from inquiry"
                + " where state not in ('CLOSED', 'MERGED')")
                .setParameter(1, sql(now)).setParameter(2, sql(now)).setParameter(3, sql(tomorrow())).getSingleResult();
        Object[] first = (Object[]) em.createNativeQuery("select percentile_cont(0.5) within group (order by first_answer_minutes), count(*) from inquiry where first_answered_at >= ?")
                .setParameter(1, sql(today().withDayOfMonth(1).atStartOfDay(ClockProducer.JAPAN).toInstant())).getSingleResult();
        return new DeskFigures(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]),
                first[0] == null ? null : Math.round(((Number) first[0]).doubleValue()), number(first[1]), now);
    }

    /** How many are owed an answer by the caller or have nobody, and how many are held as suspected spam: what waits for the caller. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long waiting() {
        return em.createQuery("select count(i) from Inquiry i where i.state = :suspected or i.state in :owed and (i.assigneeId is null or i.assigneeId = :me)", Long.class)
                .setParameter("suspected", InquiryState.SUSPECTED).setParameter("owed", InquiryState.OWED)
                .setParameter("me", caller.requireAccountId()).getSingleResult();
    }

    /** There are more inquiries than a search for words opens. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public boolean isBeyondSearch() {
        return em.createQuery("select count(i) from Inquiry i", Long.class).getSingleResult() > SEARCH_BOUND;
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<Colleague> colleagues() {
        return colleagues.all();
    }

    /** Hospitals that became partner leads, newest first. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<PartnerLeadRow> leads(PageRequest request) {
        List<PartnerLeadRow> rows = new ArrayList<>();
        for (PartnerLead lead : inquiries.leads(request.offset(), request.size())) {
            audit.record(AuditAction.VIEWED, "partner_lead", lead.id());
            rows.add(new PartnerLeadRow(lead.code(), lead.name(vault), lead.contact(vault), lead.wish(vault), inquiries.get(lead.inquiryId()).number(),
                    colleagues.name(lead.ownerId()), lead.createdAt()));
        }
        return new Page<>(rows, inquiries.countLeads(), request.number(), request.size());
    }

    private Where where(InquiryFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        switch (filter.stage()) {
            case TODO -> in(InquiryState.OWED, conditions, parameters);
            case LATE -> {
                in(InquiryState.OWED, conditions, parameters);
                conditions.add("i.dueAt < :now");
                parameters.put("now", clock.instant());
            }
            case TODAY -> {
                in(InquiryState.OWED, conditions, parameters);
                conditions.add("i.dueAt >= :now and i.dueAt < :tomorrow");
                parameters.put("now", clock.instant());
                parameters.put("tomorrow", tomorrow());
            }
            case THEIR_TURN -> in(InquiryState.THEIR_TURN, conditions, parameters);
            case SUSPECTED -> in(List.of(InquiryState.SUSPECTED), conditions, parameters);
            case DONE -> in(InquiryState.DONE, conditions, parameters);
            default -> conditions.add("1 = 1");
        }
        switch (filter.whose()) {
            case MINE -> conditions.add("i.assigneeId = :me");
            case FREE -> conditions.add("i.assigneeId is null");
            case MINE_OR_FREE -> conditions.add("(i.assigneeId is null or i.assigneeId = :me)");
            default -> conditions.add("1 = 1");
        }
        if (conditions.stream().anyMatch(condition -> condition.contains(":me"))) {
            parameters.put("me", caller.requireAccountId());
        }
        if (filter.sender() != null) {
            conditions.add("i.sender = :sender");
            parameters.put("sender", filter.sender());
        }
        if (filter.topic() != null) {
            conditions.add("i.topic = :topic");
            parameters.put("topic", filter.topic());
        }
        return new Where(String.join(" and ", conditions), parameters);
    }

    private static void in(Collection<InquiryState> states, List<String> conditions, Map<String, Object> parameters) {
        conditions.add("i.state in :states");
        parameters.put("states", states);
    }

    /** By number and exact contact in the database; by words through opening the newest of those that the filter leaves. */
    private List<Inquiry> search(InquiryFilter filter, Where where, String words, PageRequest request) {
        String number = InquiryNumber.part(words);
        byte[] email = fingerprint(() -> Inquiry.fingerprint(EmailAddress.parse(words), vault));
        byte[] phone = fingerprint(() -> Inquiry.fingerprint(PhoneNumber.parse(words), vault));
        TypedQuery<Inquiry> exact = where.fill(em.createQuery("select i from Inquiry i where " + where.condition()
                + " and (i.number like :number or i.emailFingerprint = :email or i.phoneFingerprint = :phone)", Inquiry.class))
                .setParameter("number", number.isEmpty() ? "" : "%" + number + "%").setParameter("email", email).setParameter("phone", phone);
        Map<UUID, Inquiry> found = new LinkedHashMap<>();
        exact.setMaxResults(SEARCH_BOUND).getResultList().forEach(inquiry -> found.put(inquiry.id(), inquiry));
        List<Inquiry> newest = where.fill(em.createQuery("select i from Inquiry i where " + where.condition() + " order by i.receivedAt desc", Inquiry.class))
                .setMaxResults(SEARCH_BOUND).getResultList();
        Map<UUID, List<InquiryMessage>> messages = messages(newest);
        String wanted = folded(words);
        for (Inquiry inquiry : newest) {
            if (filter.meantTopics().contains(inquiry.topic()) || holds(inquiry.contact(vault).nickname(), wanted)
                    || messages.getOrDefault(inquiry.id(), List.of()).stream().anyMatch(message -> holds(message.body(vault), wanted))) {
                found.put(inquiry.id(), inquiry);
            }
        }
        List<Inquiry> sorted = new ArrayList<>(found.values());
        sorted.sort(comparator(filter, request));
        return sorted;
    }

    private static byte[] fingerprint(Supplier<byte[]> parse) {
        try {
            return parse.get();
        } catch (BusinessRuleException e) {
            return new byte[0];
        }
    }

    private static boolean holds(String text, String wanted) {
        return text != null && folded(text).contains(wanted);
    }

    private static String folded(String text) {
        return Normalized.line(text).toLowerCase(Locale.ROOT);
    }

    /** What is due first stands first, of equals the oldest; where nothing is due the newest does. */
    private static String order(InquiryFilter filter, PageRequest request) {
        String column = SORTS.getOrDefault(request.sort() == null ? "due" : request.sort(), "i.dueAt");
        return " order by " + column + (request.descending() ? " desc" : " asc") + " nulls last, i.lastSenderAt " + (isOfOpen(filter) ? "asc" : "desc") + ", i.id";
    }

    private static boolean isOfOpen(InquiryFilter filter) {
        return switch (filter.stage()) {
            case TODO, LATE, TODAY, SUSPECTED -> true;
            default -> false;
        };
    }

    private static Comparator<Inquiry> comparator(InquiryFilter filter, PageRequest request) {
        Function<Inquiry, String> key = switch (request.sort() == null ? "due" : request.sort()) {
            case "received" -> inquiry -> inquiry.receivedAt().toString();
            case "number" -> Inquiry::number;
            default -> inquiry -> inquiry.dueAt() == null ? null : inquiry.dueAt().toString();
        };
        Comparator<String> direction = request.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(direction))
                .thenComparing(Inquiry::lastSenderAt, isOfOpen(filter) ? Comparator.naturalOrder() : Comparator.reverseOrder());
    }

    private List<InquiryRow> rows(List<Inquiry> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        PromisedAnswer promise = promises.present();
        Map<UUID, List<InquiryMessage>> messages = messages(found);
        Map<UUID, List<InquiryDraft>> drafts = inquiries.drafts(ids(found)).stream().collect(Collectors.groupingBy(InquiryDraft::inquiryId));
        Map<UUID, String> names = new HashMap<>();
        UUID me = caller.accountId().orElse(null);
        return found.stream().map(inquiry -> {
            Contact contact = inquiry.contact(vault);
            String text = messages.getOrDefault(inquiry.id(), List.of()).stream().findFirst().map(message -> message.body(vault)).orElse("");
            List<String> writers = drafts.getOrDefault(inquiry.id(), List.of()).stream().map(draft -> names.computeIfAbsent(draft.authorId(), colleagues::name)).toList();
            return new InquiryRow(inquiry.number(), inquiry.sender(), inquiry.topic(), inquiry.channel(), inquiry.state(), contact.nickname(), excerpt(text),
                    contact.email() != null, contact.wantsCall(), contact.windows(), contact.mayLeaveMessage(), inquiry.convertedDoctorId().isPresent(),
                    inquiry.assigneeId().map(id -> names.computeIfAbsent(id, colleagues::name)).orElse(""), inquiry.assigneeId().filter(id -> id.equals(me)).isPresent(),
                    inquiry.receivedAt(), inquiry.dueAt(), inquiry.dueAt() == null ? 0 : left(promise, inquiry.dueAt(), now), writers);
        }).toList();
    }

    /** A promise that passed counts as late at once, also while the office is closed. */
    static long left(PromisedAnswer promise, Instant due, Instant now) {
        long minutes = promise.minutesLeft(due, now);
        return due.isBefore(now) && minutes == 0 ? -1 : minutes;
    }

    private Map<UUID, List<InquiryMessage>> messages(List<Inquiry> of) {
        return of.isEmpty() ? Map.of() : inquiries.messages(ids(of)).stream().collect(Collectors.groupingBy(InquiryMessage::inquiryId));
    }

    private static List<UUID> ids(List<Inquiry> of) {
        return of.stream().map(Inquiry::id).toList();
    }

    private static String excerpt(String text) {
        String line = Normalized.line(text);
        return line.codePointCount(0, line.length()) <= EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ClockProducer.JAPAN);
    }

    private Instant tomorrow() {
        return today().plusDays(1).atStartOfDay(ClockProducer.JAPAN).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Timestamp sql(Instant instant) {
        return Timestamp.from(instant);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
