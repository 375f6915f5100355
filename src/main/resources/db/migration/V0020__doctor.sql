-- A doctor who asked us to help: who they are, how they may be reached, what they have agreed to.
create sequence seeker_application_number;

create table doctor (
    id                     uuid        not null,
    version                bigint      not null default 0,
    code                   text        not null,
    application_number     bigint      not null,
    account_id             uuid        not null,
    submission             uuid        not null,
    origin                 text        not null,
    state                  text        not null,
    specialty              text        not null,
    subspecialty           text,
    graduation_year        smallint,
    sealed_name            bytea,
    sealed_kana            bytea,
    sealed_phone           bytea,
    sealed_birth_date      bytea,
    sealed_postal_code     bytea,
    sealed_address         bytea,
    sealed_university      bytea,
    sealed_ikyoku          bytea,
    sealed_employer        bytea,
    sealed_iseki_number    bytea,
    sealed_contact_note    bytea,
    name_fingerprint       bytea,
    kana_fingerprint       bytea,
    phone_fingerprint      bytea,
    contact_channels       text        not null default '',
    contact_windows        text        not null default '',
    voicemail              text        not null,
    caller_words           text        not null,
    never_workplace        boolean     not null default true,
    consultant_id          uuid,
    registered_at          timestamptz not null,
    first_contact_due_at   timestamptz not null,
    first_contacted_at     timestamptz,
    profile_confirmed_at   timestamptz not null,
    erased_at              timestamptz,
    ledger_retained_until  date,
    constraint doctor_pk primary key (id),
    constraint doctor_code_unique unique (code),
    constraint doctor_application_number_unique unique (application_number),
    constraint doctor_account_unique unique (account_id),
    constraint doctor_submission_unique unique (submission),
    constraint doctor_account_fk foreign key (account_id) references account (id),
    constraint doctor_consultant_fk foreign key (consultant_id) references account (id),
    constraint doctor_specialty_fk foreign key (specialty) references specialty (code),
    constraint doctor_subspecialty_fk foreign key (subspecialty) references subspecialty (code),
    constraint doctor_origin_known check (origin in ('WEB', 'INVITATION', 'DESK')),
    constraint doctor_state_known check (state in ('NEW', 'ACTIVE', 'PAUSED', 'CLOSED', 'ERASED')),
    constraint doctor_graduation_year_sane check (graduation_year between 1940 and 2100),
    constraint doctor_voicemail_known check (voicemail in ('NOTHING', 'SURNAME')),
    constraint doctor_caller_words_known check (caller_words in ('SURNAME_ONLY', 'DESK', 'AGENCY')),
    constraint doctor_never_workplace_always check (never_workplace),
    constraint doctor_named_unless_erased check (state = 'ERASED' or (sealed_name is not null and sealed_kana is not null))
);
comment on column doctor.code is 'What stands in addresses and is read aloud, e.g. D-K7Q2MX.';
comment on column doctor.application_number is 'Number of the application for placement, for the statutory ledger of seekers.';
comment on column doctor.submission is 'Made with the empty form: the same form sent twice makes one doctor.';
comment on column doctor.never_workplace is 'Nobody can switch it off.';
create index doctor_state_ix on doctor (state, registered_at);
create index doctor_consultant_ix on doctor (consultant_id);
create index doctor_specialty_ix on doctor (specialty);
create index doctor_subspecialty_ix on doctor (subspecialty);
create index doctor_name_ix on doctor (name_fingerprint);
create index doctor_kana_ix on doctor (kana_fingerprint);
create index doctor_phone_ix on doctor (phone_fingerprint);
create index doctor_first_contact_ix on doctor (first_contact_due_at) where first_contacted_at is null;

-- What the doctor wishes; apart from the person, so that both can be edited at once.
create table doctor_conditions (
    id                       uuid          not null,
    version                  bigint        not null default 0,
    priorities               text          not null default '',
    start_wish               text          not null,
    days_per_week            numeric(2, 1),
    pay_floor                bigint,
    night_duty_max           smallint,
    on_call_max              smallint,
    commute_max_minutes      smallint,
    sealed_free_text         bytea,
    changed_at               timestamptz   not null,
    constraint doctor_conditions_pk primary key (id),
    constraint doctor_conditions_doctor_fk foreign key (id) references doctor (id) on delete cascade,
    constraint doctor_conditions_start_known check (start_wish in ('SOON', 'WITHIN_HALF_YEAR', 'WITHIN_YEAR', 'AFTER_A_YEAR', 'UNDECIDED')),
    constraint doctor_conditions_days_sane check (days_per_week between 0.5 and 6),
    constraint doctor_conditions_pay_sane check (pay_floor between 0 and 1000000000),
    constraint doctor_conditions_night_sane check (night_duty_max between 0 and 31),
    constraint doctor_conditions_call_sane check (on_call_max between 0 and 31),
    constraint doctor_conditions_commute_sane check (commute_max_minutes between 0 and 300)
);
comment on column doctor_conditions.pay_floor is 'Yen a year; typed and shown in units of ten thousand.';

create table doctor_wished_prefecture (
    doctor_id  uuid not null,
    prefecture text not null,
    constraint doctor_wished_prefecture_pk primary key (doctor_id, prefecture),
    constraint doctor_wished_prefecture_doctor_fk foreign key (doctor_id) references doctor_conditions (id) on delete cascade,
    constraint doctor_wished_prefecture_prefecture_fk foreign key (prefecture) references prefecture (code)
);
create index doctor_wished_prefecture_prefecture_ix on doctor_wished_prefecture (prefecture);

create table doctor_wished_employment (
    doctor_id  uuid not null,
    employment text not null,
    constraint doctor_wished_employment_pk primary key (doctor_id, employment),
    constraint doctor_wished_employment_doctor_fk foreign key (doctor_id) references doctor_conditions (id) on delete cascade,
    constraint doctor_wished_employment_known check (employment in ('FULL_TIME', 'REGULAR_PART_TIME', 'SPOT'))
);

create table doctor_criterion (
    doctor_id uuid not null,
    item      text not null,
    weight    text not null,
    constraint doctor_criterion_pk primary key (doctor_id, item),
    constraint doctor_criterion_doctor_fk foreign key (doctor_id) references doctor_conditions (id) on delete cascade,
    constraint doctor_criterion_item_known check (item in ('RESEARCH_DAY', 'NO_NIGHT_DUTY', 'NO_ON_CALL', 'SATURDAY_OFF', 'TEAM_CARE', 'EMERGENCY',
        'SURGERY', 'OUTPATIENT', 'WARD', 'HOME_VISITS', 'SIDE_JOB', 'BOARD_TRAINING', 'SHORT_HOURS', 'CHILDCARE', 'HOUSING', 'SAME_UNIVERSITY')),
    constraint doctor_criterion_weight_known check (weight in ('MUST', 'WANT', 'AVOID'))
);

-- What the doctor agreed to, each purpose apart, with the very text that was shown.
create table consent (
    id           uuid        not null,
    doctor_id    uuid        not null,
    purpose      text        not null,
    text_version text        not null,
    text_hash    text        not null,
    given_on     text        not null,
    granted_at   timestamptz not null,
    revoked_at   timestamptz,
    constraint consent_pk primary key (id),
    constraint consent_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint consent_purpose_known check (purpose in ('PURPOSES_OF_USE', 'TERMS', 'ADVERTISING_MAIL')),
    constraint consent_order check (revoked_at >= granted_at)
);
comment on column consent.text_hash is 'SHA-256 of the text that stood beside the box, in hexadecimal.';
comment on column consent.given_on is 'The page or way in which it was given.';
create index consent_doctor_ix on consent (doctor_id);
create unique index consent_one_live on consent (doctor_id, purpose) where revoked_at is null;

-- The statement of the agency's business that every seeker must receive (article 32-13).
create table business_disclosure (
    id                      uuid        not null,
    version                 bigint      not null default 0,
    doctor_id               uuid        not null,
    document_version        text        not null,
    document_hash           text        not null,
    channel                 text        not null,
    recipient_chose_channel boolean     not null,
    requested_at            timestamptz not null,
    delivered_at            timestamptz,
    acknowledged_at         timestamptz,
    constraint business_disclosure_pk primary key (id),
    constraint business_disclosure_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint business_disclosure_channel_known check (channel in ('EMAIL', 'SCREEN', 'PAPER'))
);
create index business_disclosure_doctor_ix on business_disclosure (doctor_id);

-- How profile and conditions stood before each change, so that a slip can be taken back.
create table doctor_revision (
    id              uuid        not null,
    doctor_id       uuid        not null,
    part            text        not null,
    fields          text        not null,
    actor_id        uuid,
    changed_at      timestamptz not null,
    sealed_before   bytea,
    constraint doctor_revision_pk primary key (id),
    constraint doctor_revision_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint doctor_revision_part_known check (part in ('PROFILE', 'CONTACT', 'CONDITIONS'))
);
create index doctor_revision_doctor_ix on doctor_revision (doctor_id, changed_at);
