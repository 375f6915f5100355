-- A doctor's story of a change of work. What the doctor tells and what becomes of it is sealed; only what is published, with consent and
-- coarsened, stands in clear, in a table of its own that is emptied the moment it is taken back.
create table testimonial (
    id             uuid        not null,
    version        bigint      not null default 0,
    number         text        not null,
    doctor_id      uuid        not null,
    state          text        not null,
    sealed_draft   bytea       not null,
    sealed_edit    bytea,
    editors        text        not null default '',
    approved_by    uuid,
    created_at     timestamptz not null,
    saved_at       timestamptz not null,
    submitted_at   timestamptz,
    waiting_since  timestamptz,
    constraint testimonial_pk primary key (id),
    constraint testimonial_number_unique unique (number),
    constraint testimonial_doctor_unique unique (doctor_id),
    constraint testimonial_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint testimonial_approved_by_fk foreign key (approved_by) references account (id),
    constraint testimonial_state_known check (state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'AWAITING_DOCTOR', 'DOCTOR_APPROVED', 'APPROVED', 'PUBLISHED',
        'UNPUBLISHED', 'WITHDRAWN')),
    constraint testimonial_approved_by_somebody check (state not in ('APPROVED', 'PUBLISHED') or approved_by is not null)
);
create index testimonial_state_ix on testimonial (state, waiting_since);
create index testimonial_approved_by_ix on testimonial (approved_by);
comment on column testimonial.sealed_draft is 'What the doctor told: facts, consent per field, headline, story, month of joining.';
comment on column testimonial.sealed_edit is 'What is to be shown instead: edited words, and how far facts are coarsened.';
comment on column testimonial.editors is 'Accounts of those who wrote the present edit, separated by commas: none of them may publish.';

-- Every step, told to the doctor and to the moderators.
create table testimonial_step (
    id             uuid        not null,
    testimonial_id uuid        not null,
    kind           text        not null,
    at             timestamptz not null,
    actor_id       uuid,
    actor_label    text        not null,
    sealed_note    bytea,
    constraint testimonial_step_pk primary key (id),
    constraint testimonial_step_testimonial_fk foreign key (testimonial_id) references testimonial (id),
    constraint testimonial_step_actor_fk foreign key (actor_id) references account (id),
    constraint testimonial_step_kind_known check (kind in ('STARTED', 'SUBMITTED', 'CHANGES_ASKED', 'ANSWERED', 'EDITED', 'APPROVAL_ASKED', 'DOCTOR_AGREED',
        'DOCTOR_DISAGREED', 'APPROVED', 'SENT_BACK', 'PUBLISHED', 'UNPUBLISHED', 'WITHDRAWN', 'REOPENED', 'DISMISSED'))
);
create index testimonial_step_testimonial_ix on testimonial_step (testimonial_id, at);
create index testimonial_step_actor_ix on testimonial_step (actor_id);
comment on column testimonial_step.actor_label is 'What colleagues call the actor; empty for the doctor.';

-- What a moderator asks the doctor to change, field by field.
create table testimonial_request (
    id             uuid        not null,
    testimonial_id uuid        not null,
    field          text        not null,
    sealed_wish    bytea       not null,
    asked_at       timestamptz not null,
    asked_by_label text        not null,
    sealed_answer  bytea,
    answered_at    timestamptz,
    constraint testimonial_request_pk primary key (id),
    constraint testimonial_request_testimonial_fk foreign key (testimonial_id) references testimonial (id),
    constraint testimonial_request_field_known check (field in ('SPECIALTY', 'SUBSPECIALTY', 'AGE', 'SEX', 'BOARDS', 'FACILITY', 'DEPARTMENT', 'TITLE', 'PLACE', 'DUTIES',
        'PAY', 'DAYS', 'NIGHTS', 'ON_CALLS', 'HEADLINE', 'STORY'))
);
create index testimonial_request_testimonial_ix on testimonial_request (testimonial_id, asked_at);

-- Findings of the lint that a moderator looked at and let stand. The place is kept as a keyed hash, so that no word of it stands in clear.
create table testimonial_dismissal (
    id             uuid        not null,
    testimonial_id uuid        not null,
    mark           bytea       not null,
    sealed_reason  bytea       not null,
    at             timestamptz not null,
    by_label       text        not null,
    constraint testimonial_dismissal_pk primary key (id),
    constraint testimonial_dismissal_testimonial_fk foreign key (testimonial_id) references testimonial (id),
    constraint testimonial_dismissal_mark_unique unique (testimonial_id, mark)
);

-- What anybody may read now, or from a day in the future.
create table published_voice (
    id                uuid        not null,
    testimonial_id    uuid        not null,
    slug              text        not null,
    headline          text        not null,
    story             text        not null,
    facts             text        not null,
    specialty         text,
    prefecture_before text,
    prefecture_after  text,
    region_before     text,
    region_after      text,
    composite         boolean     not null,
    provided          boolean     not null,
    edited            boolean     not null,
    public_from       timestamptz not null,
    released_at       timestamptz not null,
    constraint published_voice_pk primary key (id),
    constraint published_voice_testimonial_fk foreign key (testimonial_id) references testimonial (id),
    constraint published_voice_testimonial_unique unique (testimonial_id),
    constraint published_voice_slug_unique unique (slug),
    constraint published_voice_specialty_fk foreign key (specialty) references specialty (code),
    constraint published_voice_prefecture_before_fk foreign key (prefecture_before) references prefecture (code),
    constraint published_voice_prefecture_after_fk foreign key (prefecture_after) references prefecture (code),
    constraint published_voice_region_before_known check (region_before in ('HOKKAIDO', 'TOHOKU', 'KANTO', 'CHUBU', 'KINKI', 'CHUGOKU', 'SHIKOKU', 'KYUSHU')),
    constraint published_voice_region_after_known check (region_after in ('HOKKAIDO', 'TOHOKU', 'KANTO', 'CHUBU', 'KINKI', 'CHUGOKU', 'SHIKOKU', 'KYUSHU'))
);
create index published_voice_public_ix on published_voice (public_from);
create index published_voice_specialty_ix on published_voice (specialty);
create index published_voice_prefecture_before_ix on published_voice (prefecture_before);
create index published_voice_prefecture_after_ix on published_voice (prefecture_after);
comment on column published_voice.slug is 'Random, so that nothing can be guessed from an address.';
comment on column published_voice.facts is 'Only what the doctor consented to, as coarse as it is shown.';
comment on column published_voice.public_from is 'Days of publication are delayed and common to several, so that nobody can tell them from a joining.';

alter table rule_parameter drop constraint rule_parameter_code_known;
alter table rule_parameter add constraint rule_parameter_code_known check (code in (
    'ADVERT_CONSENT_YEARS', 'BREAK_GLASS_HOURS', 'ERASURE_COOLING_OFF_DAYS', 'LEDGER_RETENTION_YEARS', 'LICENCE_ALERT_MONTHS', 'LICENCE_FILING_MONTHS',
    'MANAGER_TRAINING_YEARS', 'PRIVACY_ACK_BUSINESS_DAYS', 'PRIVACY_DONE_DAYS', 'THIRD_PARTY_RECORD_YEARS',
    'CELL_MINIMUM', 'CELL_AGE_SHARES', 'CELL_AGE_HALF_SHARE', 'CELL_SEX_SHARES', 'CELL_BOARD_SHARES', 'CELL_TITLE_SHARES', 'CELL_FACILITY_SHARES',
    'CELL_UNKNOWN_FIELD', 'VOICE_MONTHS_AFTER_JOINING', 'VOICE_DELAY_DAYS', 'VOICE_BATCH_DAYS'));
insert into rule_parameter (id, code, value, effective_from, source, entered_at) values
    (gen_random_uuid(), 'CELL_MINIMUM',               '20',           date '2020-01-01', '社内規程(載せる情報に当てはまる医師が、全国にこれより少なければ載せない)', now()),
    (gen_random_uuid(), 'CELL_AGE_SHARES',            '8,18,18,18,15', date '2020-01-01', '仮定:20代・30代・40代・50代・60代以上の割合(%)。手元に統計がないため少なめに置く', now()),
    (gen_random_uuid(), 'CELL_AGE_HALF_SHARE',        '40',           date '2020-01-01', '仮定:10歳の幅のうち5歳の幅に入る割合(%)。半分より少なく置く', now()),
    (gen_random_uuid(), 'CELL_SEX_SHARES',            '20,70',        date '2020-01-01', '仮定:女性・男性の割合(%)。手元に統計がないため少なめに置く', now()),
    (gen_random_uuid(), 'CELL_BOARD_SHARES',          '50,15,5',      date '2020-01-01', '仮定:その領域の認定医・専門医、指導医、別の領域の資格の割合(%)', now()),
    (gen_random_uuid(), 'CELL_TITLE_SHARES',          '40,20,15,5,5', date '2020-01-01', '仮定:医員・医長・部長・院長と副院長・大学の教員の割合(%)', now()),
    (gen_random_uuid(), 'CELL_FACILITY_SHARES',       '12,20,25,25,5', date '2020-01-01', '仮定:大学病院・公的な病院・民間の病院・クリニック・そのほかの割合(%)', now()),
    (gen_random_uuid(), 'CELL_UNKNOWN_FIELD',         '300',          date '2020-01-01', '仮定:三師統計に人数のない専門を、全国で何人とみなすか', now()),
    (gen_random_uuid(), 'VOICE_MONTHS_AFTER_JOINING', '12',           date '2020-01-01', '社内規程(体験談は入職の月が終わってから12か月を過ぎて載せる)', now()),
    (gen_random_uuid(), 'VOICE_DELAY_DAYS',           '14',           date '2020-01-01', '社内規程(公開を決めてから載るまでの最短の日数)', now()),
    (gen_random_uuid(), 'VOICE_BATCH_DAYS',           '1,15',         date '2020-01-01', '社内規程(体験談を載せる毎月の日)', now());

-- Pages kept in memory are forgotten, on every node, with the very transaction that publishes or takes back.
create function voice_published() returns trigger language plpgsql as $$
begin
    update publication set number = number + 1;
    return null;
end
$$;
create trigger published_voice_published after insert or update or delete or truncate on published_voice for each statement execute function voice_published();
