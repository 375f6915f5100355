package jp.concierge.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.persistence.PublicationMoved;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/**
 * The settings and rules in force, for everybody who needs them: {@code #{operator.phone}} in pages, injected in services.
 * They are kept in memory: this node sees its own change at once, the others within seconds, and at once in public pages.
 */
@Named("operator")
@ApplicationScoped
public class OperatorSettings {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String EXAMPLE_LICENCE = "13-ユ-000000";
    @Inject
    private SettingRepository settings;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Snapshot snapshot;

    /** @param changes how many changes were known before it was read; with fewer than now it may be of before the last */
    private record Snapshot(Map<SettingCode, String> values, Map<RuleCode, String> rules, BusinessHours hours, long readAt, long changes) {
        boolean isFresh() {
            return System.nanoTime() - readAt < KEPT.toNanos();
        }
    }

    /** The value in force in its normal form; "" when it is not set. */
    public String value(SettingCode code) {
        String value = now().values.get(code);
        return value == null ? code.fallback() : value;
    }

    public int number(SettingCode code) {
        return Integer.parseInt(value(code));
    }

    public Optional<LocalDate> date(SettingCode code) {
        return Optional.of(value(code)).filter(value -> !value.isEmpty()).map(LocalDate::parse);
    }

    /** The rule's number that holds today. */
    public int rule(RuleCode code) {
        return rules(code)[0];
    }

    /** All numbers of a rule that is a list. */
    public int[] rules(RuleCode code) {
        String value = now().rules.get(code);
        if (value == null) {
            throw new IllegalStateException("No value of the rule " + code + " holds today");
        }
        return java.util.Arrays.stream(value.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    public BusinessHours businessHours() {
        return now().hours;
    }

    public String getOrganisation() {
        return value(SettingCode.ORGANISATION);
    }

    public String getRepresentative() {
        return value(SettingCode.REPRESENTATIVE);
    }

    /** The number as every public page shows it: the real one, in the demonstration an example marked as such, else "not set". */
    public String getLicenceNumber() {
        String number = value(SettingCode.LICENCE_NUMBER);
        if (!number.isEmpty()) {
            return number;
        }
        return Boolean.parseBoolean(Setting.DEMO.get()) ? texts.format("settings.licence.example", EXAMPLE_LICENCE) : texts.get("settings.licence.unset");
    }

    public boolean isLicenceSet() {
        return !value(SettingCode.LICENCE_NUMBER).isEmpty();
    }

    public LocalDate getLicenceGrantedOn() {
        return date(SettingCode.LICENCE_GRANTED_ON).orElse(null);
    }

    public LocalDate getLicenceExpiresOn() {
        return date(SettingCode.LICENCE_EXPIRES_ON).orElse(null);
    }

    /** The placement manager as published; "" when not set. */
    public String getManagerName() {
        return value(SettingCode.MANAGER_NAME);
    }

    public String getPostalCode() {
        return value(SettingCode.POSTAL_CODE);
    }

    public String getAddress() {
        return value(SettingCode.ADDRESS);
    }

    public String getPhone() {
        return value(SettingCode.PHONE);
    }

    /** For {@code tel:}. */
    public String getPhoneLink() {
        String digits = value(SettingCode.PHONE).replace("-", "");
        return digits.isEmpty() ? "" : "+81" + digits.substring(1);
    }

    /** When the telephone is answered, in words; the business hours where nothing else is set. */
    public String getPhoneHours() {
        String set = value(SettingCode.PHONE_HOURS);
        return set.isEmpty() ? new OpeningText(texts).of(businessHours()) : set;
    }

    public String getOfficeHours() {
        return new OpeningText(texts).of(businessHours());
    }

    public String getContactEmail() {
        return value(SettingCode.CONTACT_EMAIL);
    }

    public String getComplaintContact() {
        return value(SettingCode.COMPLAINT_CONTACT);
    }

    public String getPrivacyContact() {
        return value(SettingCode.PRIVACY_CONTACT);
    }

    public String getMailSenderName() {
        return value(SettingCode.MAIL_SENDER_NAME);
    }

    /** Address that mail comes from; "" when not set. */
    public String getMailSenderAddress() {
        return value(SettingCode.MAIL_SENDER_ADDRESS);
    }

    /** Business hours within which the first answer to an inquiry is promised. */
    public int getAnswerHours() {
        return number(SettingCode.ANSWER_HOURS);
    }

    /** Business hours within which a new doctor is contacted for the first time. */
    public int getFirstContactHours() {
        return number(SettingCode.FIRST_CONTACT_HOURS);
    }

    public int getIdleMinutesMy() {
        return number(SettingCode.IDLE_MINUTES_MY);
    }

    public int getIdleMinutesStaff() {
        return number(SettingCode.IDLE_MINUTES_STAFF);
    }

    /**
     * The value of a name in braces in papers and mail, e.g. {@code {organisation}}; a word for "not set" where there is none.
     *
     * @throws IllegalArgumentException for a name that does not exist
     */
    public String named(String name) {
        String value = switch (name) {
            case "organisation" -> getOrganisation();
            case "representative" -> getRepresentative();
            case "postalAddress" -> getAddress().isEmpty() ? "" : texts.format("settings.postalAddress", getPostalCode(), getAddress()).strip();
            case "licenceNumber" -> getLicenceNumber();
            case "licenceGrantedOn" -> dates.date(getLicenceGrantedOn());
            case "licenceExpiresOn" -> dates.date(getLicenceExpiresOn());
            case "managerName" -> getManagerName();
            case "phone" -> getPhone();
            case "phoneHours" -> getPhoneHours();
            case "contactEmail" -> getContactEmail();
            case "complaintContact" -> getComplaintContact();
            case "privacyContact" -> getPrivacyContact();
            case "answerHours" -> Integer.toString(getAnswerHours());
            case "ackDays" -> Integer.toString(rule(RuleCode.PRIVACY_ACK_BUSINESS_DAYS));
            case "doneDays" -> Integer.toString(rule(RuleCode.PRIVACY_DONE_DAYS));
            case "coolingOffDays" -> Integer.toString(rule(RuleCode.ERASURE_COOLING_OFF_DAYS));
            case "ledgerYears" -> Integer.toString(rule(RuleCode.LEDGER_RETENTION_YEARS));
            case "recordYears" -> Integer.toString(rule(RuleCode.THIRD_PARTY_RECORD_YEARS));
            case "advertYears" -> Integer.toString(rule(RuleCode.ADVERT_CONSENT_YEARS));
            case "breakGlassHours" -> Integer.toString(rule(RuleCode.BREAK_GLASS_HOURS));
            case "penaltyMonths" -> Integer.toString(rule(RuleCode.PENALTY_MONTHS));
            default -> throw new IllegalArgumentException("Nothing is named " + name);
        };
        return value.isEmpty() ? texts.get("settings.unset") : value;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) SettingsChanged event) {
        changes.incrementAndGet();
    }

    void changed(@Observes PublicationMoved event) {
        changes.incrementAndGet();
    }

    private Snapshot now() {
        Snapshot kept = snapshot;
        if (kept == null || !kept.isFresh() || kept.changes != changes.get()) {
            kept = read();
            snapshot = kept;
        }
        return kept;
    }

    private Snapshot read() {
        long readAt = System.nanoTime();
        long known = changes.get();
        Map<SettingCode, String> values = settings.values();
        Map<RuleCode, String> rules = new EnumMap<>(RuleCode.class);
        LocalDate today = LocalDate.now(clock);
        for (RuleParameter parameter : settings.parameters()) {
            if (!parameter.effectiveFrom().isAfter(today) && (parameter.effectiveTo() == null || !parameter.effectiveTo().isBefore(today))) {
                rules.put(parameter.code(), parameter.value());
            }
        }
        return new Snapshot(values, rules, hours(values), readAt, known);
    }

    private static BusinessHours hours(Map<SettingCode, String> values) {
        Map<DayOfWeek, OpenHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String hours = value(values, SettingCode.valueOf("OPEN_" + day.name()));
            if (!hours.isEmpty()) {
                week.put(day, OpenHours.parse(hours));
            }
        }
        return new BusinessHours(week, Boolean.parseBoolean(value(values, SettingCode.HOLIDAYS_CLOSED)),
                ClosedDays.parse(value(values, SettingCode.CLOSED_DAYS)), ClockProducer.JAPAN);
    }

    private static String value(Map<SettingCode, String> values, SettingCode code) {
        return values.getOrDefault(code, code.fallback());
    }
}
