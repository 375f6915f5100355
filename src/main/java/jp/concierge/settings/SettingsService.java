package jp.concierge.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The administrator's hand on the settings and rules. Every change keeps what was before, says who, and is audited. */
@Stateless
public class SettingsService {
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_AHEAD_YEARS = 5;
    @Inject
    private SettingRepository settings;
    @Inject
    private OperatorSettings operator;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<SettingsChanged> events;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Everything the settings page edits: values in force and the revision to hand back when changing. */
    public record SettingsDetail(Map<SettingCode, String> values, long revision) {
    }

    @RolesAllowed(Role.Name.ADMIN)
    public SettingsDetail get() {
        Map<SettingCode, String> values = new EnumMap<>(SettingCode.class);
        Map<SettingCode, String> set = settings.values();
        for (SettingCode code : SettingCode.values()) {
            values.put(code, set.getOrDefault(code, code.fallback()));
        }
        return new SettingsDetail(values, settings.revision());
    }

    /**
     * Sets the values that differ from those in force.
     *
     * @return how many differed
     * @throws StaleEditException when anybody changed any setting since the revision that was seen
     */
    @RolesAllowed(Role.Name.ADMIN)
    public int change(ChangeSettings command) {
        Map<SettingCode, String> wanted = new TreeMap<>();
        command.values().forEach((code, typed) -> wanted.put(code, code.parse(typed)));
        settings.lock();
        SettingsDetail present = get();
        StaleEditException.check(command.seenRevision(), present.revision());
        Map<SettingCode, String> after = new EnumMap<>(present.values());
        after.putAll(wanted);
        checkTogether(after);
        int changed = 0;
        for (Map.Entry<SettingCode, String> entry : wanted.entrySet()) {
            if (!entry.getValue().equals(present.values().get(entry.getKey()))) {
                settings.add(new OperatorSetting(entry.getKey(), entry.getValue(), clock.instant(), caller.requireAccountId(), caller.getLabel()));
                audit.record(AuditAction.CHANGED, "setting", null, "code", entry.getKey().name());
                changed++;
            }
        }
        if (changed > 0) {
            events.fire(new SettingsChanged());
        }
        return changed;
    }

    /** What wants doing about the licence and the manager's training, as of today. */
    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    public List<LicenceAlert> listAlerts() {
        LicencePolicy policy = new LicencePolicy(operator.rules(RuleCode.LICENCE_ALERT_MONTHS), operator.rule(RuleCode.LICENCE_FILING_MONTHS),
                operator.rule(RuleCode.MANAGER_TRAINING_YEARS));
        return policy.alerts(operator.isLicenceSet() || Boolean.parseBoolean(Setting.DEMO.get()), operator.getLicenceExpiresOn(), operator.date(SettingCode.MANAGER_TRAINED_ON).orElse(null), LocalDate.now(clock));
    }

    @RolesAllowed(Role.Name.ADMIN)
    public Page<SettingChange> listChanges(PageRequest page) {
        return settings.changes(page);
    }

    @RolesAllowed(Role.Name.ADMIN)
    public List<RuleRow> listRules() {
        LocalDate today = LocalDate.now(clock);
        return settings.parameters().stream().map(p -> {
            boolean future = p.effectiveFrom().isAfter(today);
            boolean past = p.effectiveTo() != null && p.effectiveTo().isBefore(today);
            return new RuleRow(p.id(), p.code(), p.value(), p.effectiveFrom(), p.effectiveTo(), p.source(), future, !future && !past);
        }).toList();
    }

    /** The present value ends on the day before. A rule is never changed for a day that has passed or has begun. */
    @RolesAllowed(Role.Name.ADMIN)
    public void changeRule(ChangeRule command) {
        if (command.code() == null) {
            throw new BusinessRuleException("error.settings.empty").at("code");
        }
        String value = command.code().parse(command.value());
        LocalDate today = LocalDate.now(clock);
        LocalDate from = command.effectiveFrom();
        if (from == null || !from.isAfter(today) || from.isAfter(today.plusYears(LONGEST_AHEAD_YEARS))) {
            throw new BusinessRuleException("error.settings.rule.from", LONGEST_AHEAD_YEARS).at("effectiveFrom");
        }
        String source = Normalized.line(command.source());
        if (source.isEmpty()) {
            throw new BusinessRuleException("error.settings.rule.source").at("source");
        }
        if (source.codePointCount(0, source.length()) > LONGEST_SOURCE) {
            throw new BusinessRuleException("error.settings.long", LONGEST_SOURCE).at("source");
        }
        settings.lock();
        for (RuleParameter other : settings.parameters()) {
            if (other.code() == command.code() && other.effectiveTo() == null) {
                if (other.effectiveFrom().isAfter(today)) {
                    throw new BusinessRuleException("error.settings.rule.waiting").at("code");
                }
                other.endBefore(from);
            }
        }
        RuleParameter parameter = new RuleParameter(command.code(), value, from, source, clock.instant(), caller.requireAccountId());
        settings.add(parameter);
        audit.record(AuditAction.CREATED, "rule", parameter.id(), "code", command.code().name(), "value", value, "from", from.toString());
        events.fire(new SettingsChanged());
    }

    /** Takes back a value before its first day; the one before it goes on. */
    @RolesAllowed(Role.Name.ADMIN)
    public void withdrawRule(UUID id) {
        settings.lock();
        RuleParameter parameter = settings.find(id).orElseThrow(() -> new NotFoundException("rule"));
        if (!parameter.effectiveFrom().isAfter(LocalDate.now(clock))) {
            throw new BusinessRuleException("error.settings.rule.begun");
        }
        settings.remove(parameter);
        settings.flush();
        settings.parameters().stream().filter(p -> p.code() == parameter.code() && parameter.effectiveFrom().minusDays(1).equals(p.effectiveTo()))
                .forEach(RuleParameter::goOn);
        audit.record(AuditAction.DELETED, "rule", id, "code", parameter.code().name());
        events.fire(new SettingsChanged());
    }

    private static void checkTogether(Map<SettingCode, String> values) {
        String granted = values.get(SettingCode.LICENCE_GRANTED_ON);
        String expires = values.get(SettingCode.LICENCE_EXPIRES_ON);
        if (!granted.isEmpty() && !expires.isEmpty() && !LocalDate.parse(expires).isAfter(LocalDate.parse(granted))) {
            throw new BusinessRuleException("error.settings.licence.order").at(SettingCode.LICENCE_EXPIRES_ON.name());
        }
        if (!values.get(SettingCode.LICENCE_NUMBER).isEmpty() && expires.isEmpty()) {
            throw new BusinessRuleException("error.settings.licence.expiry").at(SettingCode.LICENCE_EXPIRES_ON.name());
        }
    }
}
