-- Hospital partners. Facts about institutions are public and stand in clear; whatever belongs to a person is sealed.
create table partner (
    id              uuid        not null,
    version         bigint      not null default 0,
    code            text        not null,
    submission      uuid        not null,
    secret_hash     bytea       not null,
    sealed_secret   bytea       not null,
    state           text        not null,
    institution_id  text,
    name            text        not null,
    kind            text        not null,
    legal_name      text        not null,
    group_name      text        not null,
    prefecture      text        not null,
    postal          text        not null,
    address         text        not null,
    published_phone text        not null,
    sealed_contact  bytea       not null,
    sealed_remark   bytea,
    paper_channel   text        not null,
    refusal         text,
    applied_at      timestamptz not null,
    waiting_since   timestamptz,
    decided_at      timestamptz,
    decided_by      uuid,
    constraint partner_pk primary key (id),
    constraint partner_code_unique unique (code),
    constraint partner_submission_unique unique (submission),
    constraint partner_secret_unique unique (secret_hash),
    constraint partner_institution_fk foreign key (institution_id) references institution (id),
    constraint partner_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint partner_decided_by_fk foreign key (decided_by) references account (id),
    constraint partner_state_known check (state in ('APPLIED', 'ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'SUSPENDED')),
    constraint partner_kind_known check (kind in ('UNIVERSITY', 'PUBLIC', 'PRIVATE', 'LONG_TERM', 'REHABILITATION', 'PSYCHIATRIC', 'CLINIC_WITH_BEDS', 'CLINIC', 'HOME_CARE',
        'DIALYSIS', 'CHECK_UP', 'CARE_FACILITY', 'COMPANY', 'OTHER')),
    constraint partner_paper_channel_known check (paper_channel in ('EMAIL', 'PAPER')),
    constraint partner_refusal_known check (refusal in ('UNLAWFUL_CONTENT', 'GROSSLY_UNSUITABLE_CONDITIONS', 'LABOR_LAW_VIOLATOR', 'CONDITIONS_NOT_STATED', 'ORGANIZED_CRIME',
        'NO_SELF_DECLARATION')),
    constraint partner_refused_with_ground check ((state = 'REFUSED') = (refusal is not null)),
    constraint partner_decided_by_somebody check (state not in ('ACCEPTED', 'SUSPENDED', 'REFUSED') or decided_by is not null)
);
create index partner_state_ix on partner (state, waiting_since);
create index partner_institution_ix on partner (institution_id);
create index partner_prefecture_ix on partner (prefecture);
create index partner_decided_by_ix on partner (decided_by);
comment on column partner.published_phone is 'The number the institution publishes: a call back goes there, never to a number somebody typed for it.';

create table partner_check (
    id          uuid        not null,
    partner_id  uuid        not null,
    kind        text        not null,
    passed      boolean     not null,
    sealed_note bytea       not null,
    at          timestamptz not null,
    by_id       uuid        not null,
    by_label    text        not null,
    constraint partner_check_pk primary key (id),
    constraint partner_check_partner_fk foreign key (partner_id) references partner (id),
    constraint partner_check_by_fk foreign key (by_id) references account (id),
    constraint partner_check_kind_known check (kind in ('REGISTRY_MATCH', 'MAIL_DOMAIN', 'CALL_BACK', 'LICENCE', 'ORGANISED_CRIME'))
);
create index partner_check_partner_ix on partner_check (partner_id, at);
create index partner_check_by_ix on partner_check (by_id);

create table partner_step (
    id          uuid        not null,
    partner_id  uuid        not null,
    kind        text        not null,
    ours        boolean     not null,
    at          timestamptz not null,
    actor_label text        not null,
    sealed_note bytea,
    constraint partner_step_pk primary key (id),
    constraint partner_step_partner_fk foreign key (partner_id) references partner (id),
    constraint partner_step_kind_known check (kind in ('APPLIED', 'CHECK_PASSED', 'CHECK_FAILED', 'ASKED', 'ANSWERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'SUSPENDED', 'RESUMED',
        'CONTRACT_OFFERED', 'CONTRACT_AGREED', 'PAPERS_DELIVERED', 'PAPERS_ACKNOWLEDGED', 'DECLARED', 'FACILITY_ADDED', 'FACILITY_CHANGED', 'MEMBER_INVITED', 'MEMBER_CHANGED',
        'MEMBER_SHUT', 'NOTED'))
);
create index partner_step_partner_ix on partner_step (partner_id, at);

create table law_declaration (
    id               uuid not null,
    partner_id       uuid not null,
    clear            text not null,
    sealed_exception bytea,
    declared_on      date not null,
    by_label         text not null,
    constraint law_declaration_pk primary key (id),
    constraint law_declaration_partner_fk foreign key (partner_id) references partner (id)
);
create index law_declaration_partner_ix on law_declaration (partner_id, declared_on);
comment on table law_declaration is 'What employers declare about labour law (職安法5条の6); the newest counts.';

create table facility (
    id             uuid    not null,
    version        bigint  not null default 0,
    code           text    not null,
    partner_id     uuid    not null,
    institution_id text,
    name           text    not null,
    kind           text    not null,
    legal_name     text    not null,
    prefecture     text    not null,
    area           text,
    postal         text    not null,
    address        text    not null,
    beds           integer,
    about          text    not null,
    labour_dispute boolean not null,
    constraint facility_pk primary key (id),
    constraint facility_code_unique unique (code),
    constraint facility_partner_fk foreign key (partner_id) references partner (id),
    constraint facility_institution_fk foreign key (institution_id) references institution (id),
    constraint facility_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint facility_kind_known check (kind in ('UNIVERSITY', 'PUBLIC', 'PRIVATE', 'LONG_TERM', 'REHABILITATION', 'PSYCHIATRIC', 'CLINIC_WITH_BEDS', 'CLINIC', 'HOME_CARE',
        'DIALYSIS', 'CHECK_UP', 'CARE_FACILITY', 'COMPANY', 'OTHER')),
    constraint facility_beds_possible check (beds between 0 and 20000)
);
create index facility_partner_ix on facility (partner_id);
create index facility_institution_ix on facility (institution_id);
create index facility_prefecture_ix on facility (prefecture);
comment on column facility.labour_dispute is 'True while a strike or lock-out goes on: nobody may be introduced (職安法20条).';

create table partner_member (
    id            uuid        not null,
    partner_id    uuid        not null,
    account_id    uuid        not null,
    sealed_origin bytea,
    declared_at   timestamptz,
    joined_at     timestamptz not null,
    constraint partner_member_pk primary key (id),
    constraint partner_member_account_unique unique (account_id),
    constraint partner_member_partner_fk foreign key (partner_id) references partner (id),
    constraint partner_member_account_fk foreign key (account_id) references account (id)
);
create index partner_member_partner_ix on partner_member (partner_id);
comment on column partner_member.sealed_origin is 'University, year and 医局 of the member: only the agency reads it, to keep doctors apart from people of their 医局.';

create table partner_contract (
    id                uuid        not null,
    partner_id        uuid        not null,
    number            integer     not null,
    fee_version       integer     not null,
    refund_version    integer     not null,
    paper_version     text        not null,
    full_time_percent integer     not null,
    part_time_percent integer     not null,
    refund_tiers      text        not null,
    pay_basis         text        not null,
    offered_at        timestamptz not null,
    offered_by        text        not null,
    agreed_at         timestamptz,
    agreed_by         text,
    constraint partner_contract_pk primary key (id),
    constraint partner_contract_number_unique unique (partner_id, number),
    constraint partner_contract_partner_fk foreign key (partner_id) references partner (id),
    constraint partner_contract_percent_possible check (full_time_percent between 0 and 100 and part_time_percent between 0 and 100)
);
comment on column partner_contract.fee_version is 'Version of the published fee schedule in force when it was offered.';

create table paper_delivery (
    id                      uuid    not null,
    partner_id              uuid    not null,
    document_version        text    not null,
    document_hash           text    not null,
    channel                 text    not null,
    recipient_chose_channel boolean not null,
    delivered_at            timestamptz,
    acknowledged_at         timestamptz,
    acknowledged_by         text,
    constraint paper_delivery_pk primary key (id),
    constraint paper_delivery_partner_fk foreign key (partner_id) references partner (id),
    constraint paper_delivery_channel_known check (channel in ('EMAIL', 'PAPER'))
);
create index paper_delivery_partner_ix on paper_delivery (partner_id);

-- A contract is agreed to once and otherwise never changed.
create function partner_contract_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.agreed_at is not null
        or (to_jsonb(new) - 'agreed_at' - 'agreed_by') <> (to_jsonb(old) - 'agreed_at' - 'agreed_by') then
        raise exception 'a contract is never changed';
    end if;
    return new;
end
$$;
create trigger partner_contract_kept before update or delete on partner_contract for each row execute function partner_contract_kept();

alter table rule_parameter drop constraint rule_parameter_code_known;
alter table rule_parameter add constraint rule_parameter_code_known check (code in (
    'ADVERT_CONSENT_YEARS', 'BREAK_GLASS_HOURS', 'ERASURE_COOLING_OFF_DAYS', 'LEDGER_RETENTION_YEARS', 'LICENCE_ALERT_MONTHS', 'LICENCE_FILING_MONTHS',
    'MANAGER_TRAINING_YEARS', 'PRIVACY_ACK_BUSINESS_DAYS', 'PRIVACY_DONE_DAYS', 'THIRD_PARTY_RECORD_YEARS',
    'CELL_MINIMUM', 'CELL_AGE_SHARES', 'CELL_AGE_HALF_SHARE', 'CELL_SEX_SHARES', 'CELL_BOARD_SHARES', 'CELL_TITLE_SHARES', 'CELL_FACILITY_SHARES',
    'CELL_UNKNOWN_FIELD', 'VOICE_MONTHS_AFTER_JOINING', 'VOICE_DELAY_DAYS', 'VOICE_BATCH_DAYS',
    'PARTNER_DECLARATION_MONTHS', 'PARTNER_ANSWER_DAYS', 'FEE_CAPS', 'REFUND_DAYS', 'REFUND_PERCENTS', 'PENALTY_MONTHS',
    'OPENING_RECONFIRM_DAYS', 'OPENING_HIDE_DAYS', 'OPENING_REVIEW_DAYS', 'OPENING_COMPARE_MINIMUM', 'OPENING_SHOWN_MINIMUM'));
insert into rule_parameter (id, code, value, effective_from, source, entered_at) values
    (gen_random_uuid(), 'PARTNER_DECLARATION_MONTHS', '12',       date '2020-01-01', '社内規程(求人者の自己申告が有効な月数。職業安定法第5条の6)', now()),
    (gen_random_uuid(), 'PARTNER_ANSWER_DAYS',        '5',        date '2020-01-01', '社内規程(提携のお申し込みに返事をするまでの日数)', now()),
    (gen_random_uuid(), 'FEE_CAPS',                   '30,20,20', date '2020-01-01', '届け出た手数料表(常勤・定期非常勤・スポットの上限)', now()),
    (gen_random_uuid(), 'REFUND_DAYS',                '30,90,180', date '2020-01-01', '返戻金制度(入職からの日数の区切り)', now()),
    (gen_random_uuid(), 'REFUND_PERCENTS',            '80,50,20', date '2020-01-01', '返戻金制度(お返しする割合)', now()),
    (gen_random_uuid(), 'PENALTY_MONTHS',             '12',       date '2020-01-01', '違約金規約(お名前をお伝えしてから、直接の採用に違約金がかかる月数)', now()),
    (gen_random_uuid(), 'OPENING_RECONFIRM_DAYS',     '30',       date '2020-01-01', '社内規程(求人情報を確かめ直す間隔。職業安定法第5条の4)', now()),
    (gen_random_uuid(), 'OPENING_HIDE_DAYS',          '45',       date '2020-01-01', '社内規程(確かめられない求人を隠すまでの日数。職業安定法第5条の4)', now()),
    (gen_random_uuid(), 'OPENING_REVIEW_DAYS',        '2',        date '2020-01-01', '社内規程(求人の審査に返事をするまでの日数)', now()),
    (gen_random_uuid(), 'OPENING_COMPARE_MINIMUM',    '5',        date '2020-01-01', '社内規程(ほかの求人の賃金の分布を示す、最も少ない件数)', now()),
    (gen_random_uuid(), 'OPENING_SHOWN_MINIMUM',      '5',        date '2020-01-01', '社内規程(病院に示す人数の下限。これより少ない数は示さない)', now());
