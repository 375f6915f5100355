create extension if not exists btree_gist;

-- What the agency says of itself and how it works. Every change is a new row: the newest of a code is in force, the others are its history.
create table operator_setting (
    id               bigint generated always as identity,
    code             text        not null,
    value            text        not null,
    changed_at       timestamptz not null,
    changed_by       uuid,
    changed_by_label text        not null,
    constraint operator_setting_pk primary key (id),
    constraint operator_setting_account_fk foreign key (changed_by) references account (id),
    constraint operator_setting_length check (length(value) <= 1000)
);
create index operator_setting_code_ix on operator_setting (code, id);
create index operator_setting_changed_by_ix on operator_setting (changed_by);
comment on column operator_setting.value is 'Empty text: not set.';
insert into operator_setting (code, value, changed_at, changed_by_label) values
    ('ORGANISATION',     '医師転職コンシェルジュ', now(), ''),
    ('MAIL_SENDER_NAME', 'コンシェルジュ',         now(), '');

-- Numbers that law or policy decides, each with the time it holds and where it comes from.
create table rule_parameter (
    id             uuid        not null,
    version        bigint      not null default 0,
    code           text        not null,
    value          text        not null,
    effective_from date        not null,
    effective_to   date,
    source         text        not null,
    entered_at     timestamptz not null,
    entered_by     uuid,
    constraint rule_parameter_pk primary key (id),
    constraint rule_parameter_account_fk foreign key (entered_by) references account (id),
    constraint rule_parameter_order check (effective_to is null or effective_to >= effective_from),
    constraint rule_parameter_one_at_a_time exclude using gist (code with =, daterange(effective_from, effective_to, '[]') with &&)
);
create index rule_parameter_entered_by_ix on rule_parameter (entered_by);

insert into rule_parameter (id, code, value, effective_from, source, entered_at) values
    (gen_random_uuid(), 'LICENCE_ALERT_MONTHS',         '9,6,4', date '2020-01-01', '社内規程(有効期間の満了前に段階的に知らせる)', now()),
    (gen_random_uuid(), 'LICENCE_FILING_MONTHS',        '3',     date '2020-01-01', '職業安定法施行規則 第22条(更新の申請は満了の3か月前まで)', now()),
    (gen_random_uuid(), 'MANAGER_TRAINING_YEARS',       '5',     date '2020-01-01', '職業安定法 第32条の14(職業紹介責任者講習は5年以内)', now()),
    (gen_random_uuid(), 'LEDGER_RETENTION_YEARS',       '2',     date '2020-01-01', '職業安定法施行規則 第24条の7(帳簿は完結の日から2年)', now()),
    (gen_random_uuid(), 'THIRD_PARTY_RECORD_YEARS',     '3',     date '2022-04-01', '個人情報保護法 第29条(第三者提供記録)', now()),
    (gen_random_uuid(), 'ADVERT_CONSENT_YEARS',         '3',     date '2020-01-01', '社内規程(特定電子メール法の定めは最後の送信から1か月)', now()),
    (gen_random_uuid(), 'PRIVACY_ACK_BUSINESS_DAYS',    '2',     date '2020-01-01', '社内規程(個人情報保護法 第33–35条は「遅滞なく」)', now()),
    (gen_random_uuid(), 'PRIVACY_DONE_DAYS',            '14',    date '2020-01-01', '社内規程(個人情報保護法 第33–35条は「遅滞なく」)', now()),
    (gen_random_uuid(), 'ERASURE_COOLING_OFF_DAYS',     '7',     date '2020-01-01', '社内規程(消去の請求を取り消せる期間)', now()),
    (gen_random_uuid(), 'BREAK_GLASS_HOURS',            '8',     date '2020-01-01', '社内規程(担当外の閲覧は理由を書いた後の8時間だけ)', now());
