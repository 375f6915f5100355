-- A consultant who is not in charge opened a doctor's record with a reason, for some hours; the doctor sees it.
create table break_glass (
    id            uuid        not null,
    doctor_id     uuid        not null,
    account_id    uuid        not null,
    sealed_reason bytea,
    opened_at     timestamptz not null,
    expires_at    timestamptz not null,
    constraint break_glass_pk primary key (id),
    constraint break_glass_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint break_glass_account_fk foreign key (account_id) references account (id),
    constraint break_glass_order check (expires_at > opened_at)
);
create index break_glass_doctor_ix on break_glass (doctor_id, expires_at);
create index break_glass_account_ix on break_glass (account_id);

-- Every try of the desk to reach a doctor, and what came of it.
create table contact_attempt (
    id          uuid        not null,
    doctor_id   uuid        not null,
    channel     text        not null,
    outcome     text        not null,
    actor_id    uuid        not null,
    at          timestamptz not null,
    sealed_note bytea,
    constraint contact_attempt_pk primary key (id),
    constraint contact_attempt_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint contact_attempt_actor_fk foreign key (actor_id) references account (id),
    constraint contact_attempt_channel_known check (channel in ('MAIL', 'PHONE', 'SMS')),
    constraint contact_attempt_outcome_known check (outcome in ('REACHED', 'SENT', 'NO_ANSWER', 'MESSAGE_LEFT', 'SOMEBODY_ELSE', 'CAME_FROM_DOCTOR'))
);
create index contact_attempt_doctor_ix on contact_attempt (doctor_id, at);
create index contact_attempt_actor_ix on contact_attempt (actor_id);

-- What colleagues write down for each other about a doctor.
create table desk_note (
    id          uuid        not null,
    doctor_id   uuid        not null,
    kind        text        not null,
    author_id   uuid        not null,
    at          timestamptz not null,
    sealed_text bytea,
    constraint desk_note_pk primary key (id),
    constraint desk_note_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint desk_note_author_fk foreign key (author_id) references account (id),
    constraint desk_note_kind_known check (kind in ('NOTE', 'HAND_OVER'))
);
create index desk_note_doctor_ix on desk_note (doctor_id, at);
create index desk_note_author_ix on desk_note (author_id);
