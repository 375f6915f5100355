-- Codes of settings and rules are enums of the program; a new one comes with a migration that lets it in.
alter table operator_setting add constraint operator_setting_code_known check (code in (
    'ADDRESS', 'ANSWER_HOURS', 'CLOSED_DAYS', 'COMPLAINT_CONTACT', 'CONTACT_EMAIL', 'FIRST_CONTACT_HOURS', 'HOLIDAYS_CLOSED', 'IDLE_MINUTES_MY',
    'IDLE_MINUTES_STAFF', 'LICENCE_EXPIRES_ON', 'LICENCE_GRANTED_ON', 'LICENCE_NUMBER', 'MAIL_SENDER_ADDRESS', 'MAIL_SENDER_NAME', 'MANAGER_NAME',
    'MANAGER_TRAINED_ON', 'OPEN_FRIDAY', 'OPEN_MONDAY', 'OPEN_SATURDAY', 'OPEN_SUNDAY', 'OPEN_THURSDAY', 'OPEN_TUESDAY', 'OPEN_WEDNESDAY',
    'ORGANISATION', 'PHONE', 'PHONE_HOURS', 'POSTAL_CODE', 'PRIVACY_CONTACT', 'REPRESENTATIVE'));
alter table rule_parameter add constraint rule_parameter_code_known check (code in (
    'ADVERT_CONSENT_YEARS', 'BREAK_GLASS_HOURS', 'ERASURE_COOLING_OFF_DAYS', 'LEDGER_RETENTION_YEARS', 'LICENCE_ALERT_MONTHS', 'LICENCE_FILING_MONTHS',
    'MANAGER_TRAINING_YEARS', 'PRIVACY_ACK_BUSINESS_DAYS', 'PRIVACY_DONE_DAYS', 'THIRD_PARTY_RECORD_YEARS'));
alter table inquiry_draft rename constraint inquiry_draft_one_each to inquiry_draft_author_unique;
