-- Openings. What is being written stands beside what is published; what was published stands for ever in opening_terms.
create table opening (
    id            uuid        not null,
    version       bigint      not null default 0,
    code          text        not null,
    partner_id    uuid        not null,
    facility_id   uuid,
    title         text        not null,
    life          text        not null,
    draft_state   text        not null,
    draft         text,
    remarks       text        not null,
    refusal       text,
    number        integer     not null,
    begun_at      timestamptz not null,
    saved_at      timestamptz not null,
    saved_by      text        not null,
    submitted_at  timestamptz,
    published_at  timestamptz,
    confirmed_at  timestamptz,
    confirmed_by  text,
    ended_at      timestamptz,
    reminders     integer     not null,
    confirm_hash  bytea,
    constraint opening_pk primary key (id),
    constraint opening_code_unique unique (code),
    constraint opening_confirm_unique unique (confirm_hash),
    constraint opening_partner_fk foreign key (partner_id) references partner (id),
    constraint opening_facility_fk foreign key (facility_id) references facility (id),
    constraint opening_life_known check (life in ('NEW', 'PUBLISHED', 'PAUSED', 'STOPPED', 'FILLED', 'WITHDRAWN', 'CLOSED')),
    constraint opening_draft_state_known check (draft_state in ('NONE', 'WRITING', 'SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED')),
    constraint opening_refusal_known check (refusal in ('UNLAWFUL_CONTENT', 'GROSSLY_UNSUITABLE_CONDITIONS', 'LABOR_LAW_VIOLATOR', 'CONDITIONS_NOT_STATED', 'ORGANIZED_CRIME',
        'NO_SELF_DECLARATION')),
    constraint opening_refused_with_ground check ((draft_state = 'REFUSED') = (refusal is not null)),
    constraint opening_draft_there check ((draft_state = 'NONE') = (draft is null)),
    constraint opening_new_has_draft check (life <> 'NEW' or draft is not null),
    constraint opening_published_has_terms check ((life = 'NEW') = (number = 0) and (number = 0) = (confirmed_at is null)),
    constraint opening_waits_since check ((draft_state = 'SUBMITTED') = (submitted_at is not null)),
    constraint opening_ended_when check ((life in ('FILLED', 'WITHDRAWN', 'CLOSED')) = (ended_at is not null))
);
create index opening_partner_ix on opening (partner_id, life);
create index opening_facility_ix on opening (facility_id);
create index opening_life_ix on opening (life, confirmed_at);
create index opening_submitted_ix on opening (submitted_at) where submitted_at is not null;
comment on column opening.draft is 'What is being written, as JSON by field; null when nothing is.';
comment on column opening.confirm_hash is 'Hash of the secret in the mail that asks whether all of it still holds; it works once.';

create table opening_terms (
    id          uuid        not null,
    opening_id  uuid        not null,
    facility_id uuid        not null,
    number      integer     not null,
    terms       text        not null,
    kind        text        not null,
    department  text        not null,
    prefecture  text        not null,
    listing     text        not null,
    pay_basis   text        not null,
    pay_min     bigint      not null,
    pay_max     bigint      not null,
    accepted_at timestamptz not null,
    accepted_by text        not null,
    constraint opening_terms_pk primary key (id),
    constraint opening_terms_number_unique unique (opening_id, number),
    constraint opening_terms_opening_fk foreign key (opening_id) references opening (id),
    constraint opening_terms_facility_fk foreign key (facility_id) references facility (id),
    constraint opening_terms_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint opening_terms_pay_order check (pay_min > 0 and pay_max >= pay_min),
    constraint opening_terms_whole check (jsonb_exists_all(terms::jsonb, array['DUTIES', 'DUTY_CODES', 'DUTIES_CHANGE', 'TERM', 'PROBATION', 'WORKPLACE', 'WORKPLACE_CHANGE', 'BREAK_MINUTES', 'HOLIDAYS',
        'OVERTIME', 'WORK_SYSTEM', 'PAY_BASIS', 'PAY_MIN', 'PAY_MAX', 'BASE_PAY', 'ALLOWANCES', 'COMMUTE', 'RAISE', 'BONUS', 'FIXED_OVERTIME', 'INSURANCES', 'EMPLOYER', 'DISPATCH', 'SMOKING'])),
    constraint opening_terms_hours check (jsonb_exists_any(terms::jsonb, array['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'])),
    constraint opening_terms_fixed check (terms::jsonb ->> 'TERM' <> 'FIXED' or jsonb_exists_all(terms::jsonb, array['TERM_FROM', 'TERM_TO', 'RENEWAL'])),
    constraint opening_terms_renewal check (terms::jsonb ->> 'TERM' <> 'FIXED' or terms::jsonb ->> 'RENEWAL' = 'NONE' or jsonb_exists_all(terms::jsonb, array['RENEWAL_CRITERIA', 'RENEWAL_CAP'])),
    constraint opening_terms_probation check (terms::jsonb ->> 'PROBATION' <> 'YES' or jsonb_exists_all(terms::jsonb, array['PROBATION_MONTHS', 'PROBATION_TERMS'])),
    constraint opening_terms_overtime check (terms::jsonb ->> 'FIXED_OVERTIME' <> 'YES' or jsonb_exists_all(terms::jsonb, array['FIXED_OVERTIME_PAY', 'FIXED_OVERTIME_HOURS', 'FIXED_OVERTIME_WITHOUT',
        'FIXED_OVERTIME_EXCESS'])),
    constraint opening_terms_no_dispatch check (terms::jsonb ->> 'DISPATCH' = 'NO')
);
create index opening_terms_facility_ix on opening_terms (facility_id);
create index opening_terms_prefecture_ix on opening_terms (prefecture);
create index opening_terms_alike_ix on opening_terms (kind, pay_basis, department);
comment on table opening_terms is 'What an opening said from an acceptance on. Without one of the thirteen items (職安法5条の3) a row is refused; a row never changes.';

create function opening_terms_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'terms of an opening never change';
end $$;
create trigger opening_terms_never_change before update or delete on opening_terms for each row execute function opening_terms_never_change();
create function opening_terms_never_emptied() returns trigger language plpgsql as $$
begin
    if exists (select from opening_terms) then
        raise exception 'terms of an opening never change';
    end if;
    return null;
end $$;
create trigger opening_terms_never_emptied before truncate on opening_terms for each statement execute function opening_terms_never_emptied();

create table opening_step (
    id          uuid        not null,
    opening_id  uuid        not null,
    kind        text        not null,
    ours        boolean     not null,
    at          timestamptz not null,
    actor_label text        not null,
    number      integer     not null,
    sealed_note bytea,
    constraint opening_step_pk primary key (id),
    constraint opening_step_opening_fk foreign key (opening_id) references opening (id),
    constraint opening_step_kind_known check (kind in ('BEGUN', 'CLONED', 'IMPORTED', 'SUBMITTED', 'TAKEN_BACK', 'DISCARDED', 'CHANGES_REQUESTED', 'REFUSED', 'ACCEPTED', 'CONFIRMED', 'REMINDED',
        'HIDDEN', 'PAUSED', 'RESUMED', 'STOPPED', 'RELEASED', 'FILLED', 'WITHDRAWN', 'REOPENED', 'CLOSED'))
);
create index opening_step_opening_ix on opening_step (opening_id, at);

create table opening_count (
    opening_id uuid    not null,
    day        date    not null,
    kind       text    not null,
    times      integer not null,
    constraint opening_count_pk primary key (opening_id, day, kind),
    constraint opening_count_opening_fk foreign key (opening_id) references opening (id),
    constraint opening_count_kind_known check (kind in ('VIEWED', 'ASKED'))
);
comment on table opening_count is 'How often an opening was looked at and asked about, by day. Never by whom.';

-- a change of what is public makes every node render its pages anew
create trigger opening_published after update of life, number, confirmed_at on opening for each statement execute function publication_changed();
create trigger partner_published after update of state on partner for each statement execute function publication_changed();
create trigger facility_published after update of labour_dispute on facility for each statement execute function publication_changed();

alter table rule_parameter drop constraint rule_parameter_code_known;
alter table rule_parameter add constraint rule_parameter_code_known check (code in (
    'ADVERT_CONSENT_YEARS', 'BREAK_GLASS_HOURS', 'ERASURE_COOLING_OFF_DAYS', 'LEDGER_RETENTION_YEARS', 'LICENCE_ALERT_MONTHS', 'LICENCE_FILING_MONTHS',
    'MANAGER_TRAINING_YEARS', 'PRIVACY_ACK_BUSINESS_DAYS', 'PRIVACY_DONE_DAYS', 'THIRD_PARTY_RECORD_YEARS',
    'CELL_MINIMUM', 'CELL_AGE_SHARES', 'CELL_AGE_HALF_SHARE', 'CELL_SEX_SHARES', 'CELL_BOARD_SHARES', 'CELL_TITLE_SHARES', 'CELL_FACILITY_SHARES',
    'CELL_UNKNOWN_FIELD', 'VOICE_MONTHS_AFTER_JOINING', 'VOICE_DELAY_DAYS', 'VOICE_BATCH_DAYS',
    'PARTNER_DECLARATION_MONTHS', 'PARTNER_ANSWER_DAYS', 'FEE_CAPS', 'REFUND_DAYS', 'REFUND_PERCENTS', 'PENALTY_MONTHS',
    'OPENING_RECONFIRM_DAYS', 'OPENING_HIDE_DAYS', 'OPENING_REVIEW_DAYS', 'OPENING_COMPARE_MINIMUM', 'OPENING_SHOWN_MINIMUM', 'OVERTIME_CAPS'));
insert into rule_parameter (id, code, value, effective_from, source, entered_at) values
    (gen_random_uuid(), 'OVERTIME_CAPS', '960,960,1860,1860,1860', date '2024-04-01', '医療法施行規則(医師の時間外・休日労働の年の上限。A・連携B(1施設)・B・C-1・C-2)', now());
