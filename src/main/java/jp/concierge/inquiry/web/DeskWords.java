package jp.concierge.inquiry.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditRow;
import jp.concierge.inquiry.CallPolicy;
import jp.concierge.inquiry.InquiryState;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** The desk's figures in the desk's words. */
@Named
@ApplicationScoped
public class DeskWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final long DAY_OF_MINUTES = 24 * 60L;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;

    /** "40分 超過" or "あと 1時間20分". */
    public String left(long minutes) {
        return minutes < 0 ? texts.format("inquiry.desk.late", length(-minutes)) : texts.format("inquiry.desk.left", length(minutes));
    }

    public String length(long minutes) {
        if (minutes < 60) {
            return texts.format("inquiry.desk.minutes", minutes);
        }
        if (minutes >= DAY_OF_MINUTES || minutes % 60 == 0) {
            return texts.format("inquiry.desk.hours", minutes / 60);
        }
        return texts.format("inquiry.desk.hoursMinutes", minutes / 60, minutes % 60);
    }

    /** "きょう 10:00", "きのう 18:00", else with the date. */
    public String moment(Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime time = at.atZone(ClockProducer.JAPAN);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ClockProducer.JAPAN), time.toLocalDate());
        String key = days == 0 ? "today" : days == -1 ? "yesterday" : days == 1 ? "tomorrow" : null;
        return key == null ? dates.shortTime(at) : texts.format("inquiry.desk." + key, HOUR.format(time));
    }

    public String labels(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal())).map(texts::label).collect(Collectors.joining(texts.get("inquiry.desk.comma")));
    }

    /** How a status pill looks. */
    public String tone(InquiryState state) {
        return switch (state) {
            case NEW -> "stop";
            case SUSPECTED -> "warn";
            case ASSIGNED -> "info";
            case ANSWERED, WAITING_FOR_SENDER -> "ok";
            default -> "none";
        };
    }

    /** Why a sender may not be called now, and from when; "" when allowed. */
    public String callRefusal(CallPolicy.Answer call) {
        if (call.isAllowed()) {
            return "";
        }
        return call.nextAt() == null ? texts.get("inquiry.desk.call." + call.ruling()) : texts.format("inquiry.desk.call.next", dates.shortTime(call.nextAt()));
    }

    /** Who acted: the colleague's name, or what kind of actor it was. */
    public String actor(AuditRow row) {
        if (!row.actorLabel().isEmpty()) {
            return row.actorLabel();
        }
        return texts.get(row.actorRole().equals("ANYONE") ? "inquiry.desk.actor.sender" : "inquiry.desk.actor.system");
    }

    /** What was done, with its most telling detail. */
    public String act(AuditRow row) {
        String detail = row.details().entrySet().stream().filter(pair -> texts.has("inquiry.history." + pair.getKey()))
                .map(pair -> texts.format("inquiry.history." + pair.getKey(), value(pair.getKey(), pair.getValue()))).collect(Collectors.joining(" "));
        return texts.label(row.action()) + (detail.isEmpty() ? "" : " " + detail);
    }

    private String value(String name, String value) {
        for (String key : new String[] {"inquiry.history." + name + "." + value, "code.CloseReason." + value}) {
            if (texts.has(key)) {
                return texts.get(key);
            }
        }
        return value;
    }
}
