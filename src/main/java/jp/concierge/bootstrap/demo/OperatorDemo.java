package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import jp.concierge.settings.ChangeRule;
import jp.concierge.settings.ChangeSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.settings.SettingCode;
import jp.concierge.settings.SettingsService;
import jp.concierge.shared.security.Role;

/** The demonstration's agency: an invented office whose licence comes up for renewal. */
@ApplicationScoped
public class OperatorDemo {
    @Inject
    private SettingsService settings;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;
    @Inject
    private Clock clock;

    public void make() {
        UUID admin = people.id("admin@demo.example");
        LocalDate today = LocalDate.now(clock);
        actors.as(Role.ADMIN, admin, "管理 高木", () -> {
            Map<SettingCode, String> values = new EnumMap<>(SettingCode.class);
            values.put(SettingCode.REPRESENTATIVE, "高木 和");
            values.put(SettingCode.POSTAL_CODE, "100-0000");
            values.put(SettingCode.ADDRESS, "東京都千代田区見本町1-2-3 見本ビル4階");
            values.put(SettingCode.LICENCE_GRANTED_ON, today.plusMonths(8).minusYears(3).plusDays(1).toString());
            values.put(SettingCode.LICENCE_EXPIRES_ON, today.plusMonths(8).toString());
            values.put(SettingCode.MANAGER_NAME, "平野 真");
            values.put(SettingCode.MANAGER_TRAINED_ON, today.minusYears(2).toString());
            values.put(SettingCode.PHONE, "0120-000-000");
            values.put(SettingCode.PHONE_HOURS, "平日 9:00–20:00、土曜 10:00–17:00");
            values.put(SettingCode.CONTACT_EMAIL, "desk@concierge.example");
            values.put(SettingCode.COMPLAINT_CONTACT, "職業紹介責任者 平野(電話 0120-000-000、メール desk@concierge.example)");
            values.put(SettingCode.PRIVACY_CONTACT, "個人情報保護管理者 高木(電話 0120-000-000、メール desk@concierge.example)");
            values.put(SettingCode.MAIL_SENDER_ADDRESS, "desk@concierge.example");
            values.put(SettingCode.OPEN_SATURDAY, "10:00–17:00");
            settings.change(new ChangeSettings(values, settings.get().revision()));
        });
        actors.as(Role.ADMIN, admin, "管理 高木", () ->
                settings.changeRule(new ChangeRule(RuleCode.BREAK_GLASS_HOURS, "4", today.plusMonths(2).withDayOfMonth(1), "社内規程 第8条(次の期から短くする)")));
    }
}
