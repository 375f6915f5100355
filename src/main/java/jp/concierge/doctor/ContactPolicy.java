package jp.concierge.doctor;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.config.ClockProducer;

/**
 * How a doctor may be reached (T7). Nobody is telephoned who did not choose the telephone and an hour, and the workplace is
 * never called: that cannot be switched off. Immutable; a change is a new policy.
 */
@Embeddable
public class ContactPolicy {
    private static final int HORIZON_DAYS = 14;
    @Convert(converter = Choices.Channels.class)
    @Column(name = "contact_channels")
    private Set<ContactChannel> channels;
    @Convert(converter = Choices.Windows.class)
    @Column(name = "contact_windows")
    private Set<ContactWindow> windows;
    @Enumerated(EnumType.STRING)
    private Voicemail voicemail;
    @Enumerated(EnumType.STRING)
    @Column(name = "caller_words")
    private CallerWords callerWords;
    @Column(name = "never_workplace")
    private boolean neverWorkplace = true;

    protected ContactPolicy() {
    }

    /**
     * @param channels mail is added, it is always open
     * @param voicemail null means nothing
     * @param callerWords null means the surname only
     * @throws BusinessRuleException at {@code windows} when telephone or SMS is chosen without an hour
     */
    public ContactPolicy(Set<ContactChannel> channels, Set<ContactWindow> windows, Voicemail voicemail, CallerWords callerWords) {
        this.channels = Choices.copy(ContactChannel.class, channels, ContactChannel.MAIL);
        this.windows = Choices.copy(ContactWindow.class, windows);
        this.voicemail = voicemail == null ? Voicemail.NOTHING : voicemail;
        this.callerWords = callerWords == null ? CallerWords.SURNAME_ONLY : callerWords;
        if (this.channels.size() > 1 && this.windows.isEmpty()) {
            throw new BusinessRuleException("error.doctor.windows").at("windows");
        }
    }

    /** The quietest: by mail only. */
    public static ContactPolicy mailOnly() {
        return new ContactPolicy(Set.of(), Set.of(), Voicemail.NOTHING, CallerWords.SURNAME_ONLY);
    }

    public Set<ContactChannel> channels() {
        return Set.copyOf(channels);
    }

    public Set<ContactWindow> windows() {
        return Set.copyOf(windows);
    }

    public Voicemail voicemail() {
        return voicemail;
    }

    public CallerWords callerWords() {
        return callerWords;
    }

    /** Always true. */
    public boolean neverWorkplace() {
        return neverWorkplace;
    }

    /** @param hasNumber whether we know a telephone number of the doctor */
    public ContactVerdict check(ContactChannel channel, ZonedDateTime at, boolean hasNumber) {
        if (channel == ContactChannel.MAIL) {
            return ContactVerdict.ALLOWED;
        }
        if (!hasNumber) {
            return ContactVerdict.refused(ContactVerdict.Obstacle.NO_NUMBER);
        }
        if (!channels.contains(channel)) {
            return ContactVerdict.refused(ContactVerdict.Obstacle.CHANNEL_REFUSED);
        }
        ZonedDateTime local = at.withZoneSameInstant(ClockProducer.JAPAN);
        if (windows.stream().anyMatch(window -> window.contains(local.toLocalDate(), local.toLocalTime()))) {
            return ContactVerdict.ALLOWED;
        }
        return new ContactVerdict(false, ContactVerdict.Obstacle.OUTSIDE_HOURS, next(local).orElse(null));
    }

    Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channels", Choices.text(channels));
        fields.put("windows", Choices.text(windows));
        fields.put("voicemail", voicemail.name());
        fields.put("callerWords", callerWords.name());
        return fields;
    }

    static ContactPolicy fromFields(Map<String, String> fields) {
        return new ContactPolicy(Choices.parse(ContactChannel.class, fields.get("channels")), Choices.parse(ContactWindow.class, fields.get("windows")),
                Voicemail.valueOf(fields.get("voicemail")), CallerWords.valueOf(fields.get("callerWords")));
    }

    private Optional<Instant> next(ZonedDateTime at) {
        return Stream.iterate(at.toLocalDate(), (LocalDate date) -> date.plusDays(1)).limit(HORIZON_DAYS)
                .flatMap(date -> windows.stream().filter(window -> window.opensOn(date)).map(window -> date.atTime(window.from()).atZone(ClockProducer.JAPAN)))
                .filter(start -> start.isAfter(at)).min(Comparator.naturalOrder()).map(ZonedDateTime::toInstant);
    }
}
