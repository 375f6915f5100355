package jp.concierge.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.audit.AuditService;
import jp.concierge.compliance.PrivacyDeskService;
import jp.concierge.compliance.PrivacyRequestRow;
import jp.concierge.desk.TodayService;
import jp.concierge.desk.Urgency;
import jp.concierge.desk.WaitingDoctor;
import jp.concierge.desk.WaitingInquiry;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.settings.LicenceAlert;
import jp.concierge.settings.SettingsService;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;
import jp.concierge.shared.web.WaitingCount;
import jp.concierge.testimonial.ModerationService;
import jp.concierge.testimonial.ReviewFilter;
import jp.concierge.testimonial.ReviewRow;

/** {@code /office}: what waits for me now, most urgent and oldest first, each one click away. */
@Named
@RequestScoped
public class TodayView {
    private static final Set<Role> DESK = Set.of(Role.CONSULTANT, Role.PLACEMENT_MANAGER, Role.ADMIN);
    private static final Set<Role> MODERATORS = Set.of(Role.MODERATOR, Role.ADMIN);
    /** A testimonial waits for us no longer than this before it is late. */
    private static final Duration REVIEW = Duration.ofDays(14);
    private static final Set<Role> AUDITORS = Set.of(Role.PLACEMENT_MANAGER, Role.ADMIN);
    @Inject
    private TodayService today;
    @Inject
    private SettingsService settings;
    @Inject
    private AuditService audit;
    @Inject
    private ModerationService moderation;
    @Inject
    private PrivacyDeskService privacy;
    @Inject
    private ReferenceTables reference;
    @Inject
    @Any
    private Instance<WaitingCount> counts;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    private List<Line> lines;

    /**
     * One thing to do.
     *
     * @param path address of the page where it is done
     * @param act what the link says
     */
    public record Line(Urgency urgency, Instant due, String title, String detail, String path, String act) {
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = new ArrayList<>();
            if (caller.isAny(DESK)) {
                today.listInquiries().forEach(this::add);
                today.listDoctors().forEach(this::add);
                mails();
            }
            if (caller.isAny(MODERATORS)) {
                moderation.list(ReviewFilter.TODO, PageRequest.of(1)).rows().forEach(this::add);
            }
            if (caller.isAny(AUDITORS)) {
                settings.listAlerts().forEach(this::add);
                privacy.list(true, PageRequest.of(1)).rows().forEach(this::add);
                chain();
            }
            lines.sort(Comparator.comparing(Line::urgency).thenComparing(Line::due));
        }
        return lines;
    }

    public boolean isDesk() {
        return caller.isAny(DESK);
    }

    public long getInquiries() {
        return today.countInquiries();
    }

    public long getDoctors() {
        return today.countDoctors();
    }

    public long getLate() {
        return getLines().stream().filter(line -> line.urgency() == Urgency.LATE).count();
    }

    public Instant getNow() {
        return clock.instant();
    }

    private void add(WaitingInquiry inquiry) {
        Urgency urgency = today.urgency(inquiry.dueAt());
        lines.add(new Line(urgency, inquiry.dueAt(), texts.format("office.today.inquiry", inquiry.number(), texts.label(inquiry.topic())),
                texts.format("office.today.inquiry.detail", texts.label(inquiry.sender()), due(urgency, inquiry.dueAt()), who(inquiry.assigneeId())),
                "/office/inquiries/" + inquiry.number(), texts.get("office.today.answer")));
    }

    private void add(WaitingDoctor doctor) {
        Urgency urgency = today.urgency(doctor.dueAt());
        lines.add(new Line(urgency, doctor.dueAt(), texts.format("office.today.doctor", doctor.code(), reference.specialtyName(doctor.specialty())),
                texts.format("office.today.doctor.detail", due(urgency, doctor.dueAt()), who(doctor.consultantId())), "/office/doctors/" + doctor.code(),
                texts.get("office.today.open")));
    }

    private void add(ReviewRow review) {
        Instant due = review.waitingSince().plus(REVIEW);
        Urgency urgency = today.urgency(due);
        lines.add(new Line(urgency, due, texts.format("office.today.review", review.number(), review.headline()),
                texts.format("office.today.review.detail", due(urgency, due), texts.label(review.state())), "/office/testimonials/" + review.number(), texts.get("office.today.open")));
    }

    private void add(LicenceAlert alert) {
        Urgency urgency = switch (alert.level()) {
            case URGENT -> Urgency.LATE;
            case SOON -> Urgency.TODAY;
            default -> Urgency.SOON;
        };
        Instant due = alert.due() == null ? clock.instant() : alert.due().atStartOfDay(ClockProducer.JAPAN).toInstant();
        boolean admin = caller.is(Role.ADMIN);
        lines.add(new Line(urgency, due, texts.get("office.today.licence"), texts.format("settings.alert." + alert.kind().name(), dates.date(alert.due())),
                admin ? "/office/settings?part=LICENCE" : "/legal/licence", texts.get("office.today.open")));
    }

    private void add(PrivacyRequestRow request) {
        boolean waits = request.acknowledgedAt() != null && request.executableFrom().isAfter(clock.instant());
        Urgency urgency = today.urgency(request.nextDue());
        String next = request.acknowledgedAt() == null ? "ack" : waits ? "wait" : "finish";
        lines.add(new Line(urgency, request.nextDue(), texts.format("office.today.privacy", texts.label(request.kind()), request.doctorCode()),
                texts.format("office.today.privacy." + next, due(urgency, request.nextDue()), dates.shortTime(request.executableFrom())), "/office/privacy/" + request.code(),
                texts.get("office.today.open")));
    }

    /** Mail that could not be sent is counted beside its navigation entry; the same number leads there from here. */
    private void mails() {
        for (WaitingCount count : counts) {
            if (count.path().equals("/office/mail") && count.count() > 0) {
                lines.add(new Line(Urgency.LATE, clock.instant(), texts.format("office.today.mail", count.count()), texts.get("office.today.mail.detail"), count.path(),
                        texts.get("office.today.open")));
            }
        }
    }

    private void chain() {
        audit.findLastVerification().filter(check -> !check.isWhole()).ifPresent(check -> lines.add(new Line(Urgency.LATE, Instant.EPOCH,
                texts.get("office.today.chain"), texts.format("office.today.chain.detail", check.problemCount(), dates.dateTime(check.endedAt())), "/office/audit",
                texts.get("office.today.open"))));
    }

    private String due(Urgency urgency, Instant due) {
        return texts.format("office.today.due." + urgency.name(), dates.shortTime(due), dates.relative(due));
    }

    private String who(UUID account) {
        if (account == null) {
            return texts.get("office.doctors.nobody");
        }
        return caller.accountId().filter(account::equals).isPresent() ? texts.get("office.me") : today.label(account);
    }
}
