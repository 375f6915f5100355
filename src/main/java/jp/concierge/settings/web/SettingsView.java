package jp.concierge.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.concierge.settings.ChangeRule;
import jp.concierge.settings.ChangeSettings;
import jp.concierge.settings.LicenceAlert;
import jp.concierge.settings.RuleCode;
import jp.concierge.settings.RuleRow;
import jp.concierge.settings.SettingChange;
import jp.concierge.settings.SettingCode;
import jp.concierge.settings.SettingGroup;
import jp.concierge.settings.SettingKind;
import jp.concierge.settings.SettingsService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** The settings, one part of them at a time: the address says which ({@code ?part=}). */
@Named
@RequestScoped
public class SettingsView {
    private static final String RULES = "RULES";
    private static final String HISTORY = "HISTORY";
    @Inject
    private SettingsService service;
    @Inject
    private PathVariables path;
    private Map<String, String> values;
    private Long revision;
    private String ruleCode;
    private String ruleValue;
    private String ruleFrom;
    private String ruleSource;
    private List<RuleRow> rules;
    private Page<SettingChange> changes;

    /** All parts, in the order of the tabs. */
    public List<String> getParts() {
        List<String> parts = new ArrayList<>(Arrays.stream(SettingGroup.values()).map(Enum::name).toList());
        parts.add(RULES);
        parts.add(HISTORY);
        return parts;
    }

    public String getPart() {
        String asked = path.query("part");
        return getParts().contains(asked) ? asked : SettingGroup.OPERATOR.name();
    }

    public boolean isFields() {
        return !isRules() && !isHistory();
    }

    public boolean isRules() {
        return RULES.equals(getPart());
    }

    public boolean isHistory() {
        return HISTORY.equals(getPart());
    }

    public List<SettingCode> getCodes() {
        return isFields() ? Arrays.stream(SettingCode.values()).filter(code -> code.group().name().equals(getPart())).toList() : List.of();
    }

    /** The form of a part: what is in force on the first view, what was typed afterwards. */
    public Map<String, String> getValues() {
        if (values == null) {
            values = new HashMap<>();
            SettingsService.SettingsDetail detail = service.get();
            detail.values().forEach((code, value) -> values.put(code.name(), value));
            if (revision == null) {
                revision = detail.revision();
            }
        }
        return values;
    }

    public Long getRevision() {
        getValues();
        return revision;
    }

    public void setRevision(Long revision) {
        this.revision = revision;
    }

    public void save() {
        Map<SettingCode, String> typed = new EnumMap<>(SettingCode.class);
        boolean valid = true;
        for (SettingCode code : getCodes()) {
            String value = getValues().get(code.name());
            typed.put(code, value == null ? "" : value);
            try {
                code.parse(value);
            } catch (BusinessRuleException broken) {
                Messages.show(broken);
                valid = false;
            }
        }
        if (!valid) {
            return;
        }
        try {
            service.change(new ChangeSettings(typed, revision == null ? -1 : revision));
            Redirects.to("/office/settings?part=" + getPart() + "&done=saved");
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public List<LicenceAlert> getAlerts() {
        return SettingGroup.LICENCE.name().equals(getPart()) ? service.listAlerts() : List.of();
    }

    public List<RuleRow> getRuleRows() {
        if (rules == null) {
            rules = service.listRules();
        }
        return rules;
    }

    public RuleCode[] getRuleCodes() {
        return RuleCode.values();
    }

    public void addRule() {
        try {
            LocalDate from = ruleFrom == null ? null : LocalDate.parse(SettingKind.DATE.normal(ruleFrom));
            service.changeRule(new ChangeRule(ruleCode == null ? null : RuleCode.valueOf(ruleCode), ruleValue, from, ruleSource));
            Redirects.to("/office/settings?part=" + RULES + "&done=saved");
        } catch (BusinessRuleException broken) {
            rules = null;
            Messages.show(broken.field() == null ? broken.at("effectiveFrom") : broken);
        }
    }

    public void withdraw(UUID id) {
        try {
            service.withdrawRule(id);
            Redirects.to("/office/settings?part=" + RULES + "&done=settings.rule.withdrawn");
        } catch (BusinessRuleException broken) {
            rules = null;
            Messages.show(broken);
        }
    }

    public Page<SettingChange> getChanges() {
        if (changes == null) {
            changes = service.listChanges(PageRequest.brief(path.number("page", 1)));
        }
        return changes;
    }

    public String getRuleCode() {
        return ruleCode;
    }

    public void setRuleCode(String ruleCode) {
        this.ruleCode = ruleCode;
    }

    public String getRuleValue() {
        return ruleValue;
    }

    public void setRuleValue(String ruleValue) {
        this.ruleValue = ruleValue;
    }

    public String getRuleFrom() {
        return ruleFrom;
    }

    public void setRuleFrom(String ruleFrom) {
        this.ruleFrom = ruleFrom;
    }

    public String getRuleSource() {
        return ruleSource;
    }

    public void setRuleSource(String ruleSource) {
        this.ruleSource = ruleSource;
    }
}
