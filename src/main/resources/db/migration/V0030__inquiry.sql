-- What arrives at the desk. Everything the sender typed is sealed; contacts are found by their fingerprints.
create table inquiry (
    id                   uuid        not null,
    version              bigint      not null default 0,
    number               text        not null,
    submission           uuid        not null,
    secret_hash          bytea       not null,
    sealed_secret        bytea       not null,
    link_ends_at         timestamptz,
    channel              text        not null,
    sender               text        not null,
    topic                text        not null,
    sealed_nickname      bytea,
    sealed_email         bytea,
    email_fingerprint    bytea,
    sealed_phone         bytea,
    phone_fingerprint    bytea,
    call_back            boolean     not null,
    call_windows         text        not null default '',
    may_leave_message    boolean     not null,
    suspicion            text        not null default '',
    state                text        not null,
    assignee_id          uuid,
    received_at          timestamptz not null,
    due_at               timestamptz,
    first_answered_at    timestamptz,
    first_answer_minutes integer,
    last_sender_at       timestamptz not null,
    last_answer_at       timestamptz,
    closed_at            timestamptz,
    close_reason         text,
    merged_into_id       uuid,
    invited_at           timestamptz,
    converted_doctor_id  uuid,
    constraint inquiry_pk primary key (id),
    constraint inquiry_number_unique unique (number),
    constraint inquiry_submission_unique unique (submission),
    constraint inquiry_secret_unique unique (secret_hash),
    constraint inquiry_assignee_fk foreign key (assignee_id) references account (id),
    constraint inquiry_merged_into_fk foreign key (merged_into_id) references inquiry (id),
    constraint inquiry_channel_known check (channel in ('WEB', 'PHONE')),
    constraint inquiry_sender_known check (sender in ('DOCTOR', 'HOSPITAL', 'OTHER')),
    constraint inquiry_topic_known check (topic in ('LEAVING', 'CHANGING', 'PART_TIME', 'OPENING', 'HIRING', 'SERVICE', 'COMPLAINT', 'OTHER')),
    constraint inquiry_state_known check (state in ('SUSPECTED', 'NEW', 'ASSIGNED', 'ANSWERED', 'WAITING_FOR_SENDER', 'CLOSED', 'MERGED')),
    constraint inquiry_close_reason_known check (close_reason in ('RESOLVED', 'SETTLED_BY_SENDER', 'CONVERTED', 'UNREACHABLE', 'OUT_OF_SCOPE', 'SPAM')),
    constraint inquiry_call_windows_known check (call_windows ~ '^((WEEKDAY_DAYTIME|WEEKDAY_LUNCH|WEEKDAY_EVENING|SATURDAY|SUNDAY_HOLIDAY)(,|$))*$'),
    constraint inquiry_reachable check (channel = 'PHONE' or sealed_email is not null or sealed_phone is not null),
    constraint inquiry_email_found check ((sealed_email is null) = (email_fingerprint is null)),
    constraint inquiry_phone_found check ((sealed_phone is null) = (phone_fingerprint is null)),
    constraint inquiry_owed_while_open check ((due_at is not null) = (state in ('SUSPECTED', 'NEW', 'ASSIGNED'))),
    constraint inquiry_closed_with_reason check ((state = 'CLOSED') = (close_reason is not null)),
    constraint inquiry_merged_somewhere check ((state = 'MERGED') = (merged_into_id is not null)),
    constraint inquiry_not_merged_into_itself check (merged_into_id <> id),
    constraint inquiry_taken_or_new check (state <> 'NEW' or assignee_id is null)
);
create index inquiry_due_ix on inquiry (due_at) where due_at is not null;
create index inquiry_state_ix on inquiry (state, received_at);
create index inquiry_assignee_ix on inquiry (assignee_id);
create index inquiry_merged_into_ix on inquiry (merged_into_id);
create index inquiry_email_ix on inquiry (email_fingerprint, received_at);
create index inquiry_phone_ix on inquiry (phone_fingerprint);
create index inquiry_first_answered_ix on inquiry (first_answered_at);
comment on column inquiry.submission is 'The mark of the form; sending it twice makes one inquiry.';
comment on column inquiry.first_answer_minutes is 'Business minutes from the arrival to the first answer.';
comment on column inquiry.link_ends_at is 'When the secret link stops to work; null while the inquiry is open.';

-- The conversation that the sender reads behind the secret link.
create table inquiry_message (
    id          uuid        not null,
    inquiry_id  uuid        not null,
    side        text        not null,
    author_id   uuid,
    submission  uuid        not null,
    sealed_body bytea       not null,
    at          timestamptz not null,
    constraint inquiry_message_pk primary key (id),
    constraint inquiry_message_inquiry_fk foreign key (inquiry_id) references inquiry (id),
    constraint inquiry_message_author_fk foreign key (author_id) references account (id),
    constraint inquiry_message_submission_unique unique (inquiry_id, submission),
    constraint inquiry_message_side_known check (side in ('SENDER', 'DESK')),
    constraint inquiry_message_desk_has_author check ((side = 'DESK') = (author_id is not null))
);
create index inquiry_message_inquiry_ix on inquiry_message (inquiry_id, at);
create index inquiry_message_author_ix on inquiry_message (author_id);

-- What colleagues tell each other; a table of its own, so that no query of the conversation can show it to the sender.
create table inquiry_note (
    id          uuid        not null,
    inquiry_id  uuid        not null,
    kind        text        not null,
    author_id   uuid        not null,
    submission  uuid        not null,
    sealed_body bytea       not null,
    at          timestamptz not null,
    constraint inquiry_note_pk primary key (id),
    constraint inquiry_note_inquiry_fk foreign key (inquiry_id) references inquiry (id),
    constraint inquiry_note_author_fk foreign key (author_id) references account (id),
    constraint inquiry_note_submission_unique unique (inquiry_id, submission),
    constraint inquiry_note_kind_known check (kind in ('NOTE', 'TALKED', 'NOT_REACHED'))
);
create index inquiry_note_inquiry_ix on inquiry_note (inquiry_id, at);
create index inquiry_note_author_ix on inquiry_note (author_id);

-- An answer being written; colleagues see that and by whom.
create table inquiry_draft (
    id          uuid        not null,
    inquiry_id  uuid        not null,
    author_id   uuid        not null,
    sealed_body bytea       not null,
    updated_at  timestamptz not null,
    constraint inquiry_draft_pk primary key (id),
    constraint inquiry_draft_one_each unique (inquiry_id, author_id),
    constraint inquiry_draft_inquiry_fk foreign key (inquiry_id) references inquiry (id),
    constraint inquiry_draft_author_fk foreign key (author_id) references account (id)
);
create index inquiry_draft_author_ix on inquiry_draft (author_id);

-- A hospital that may become a partner.
create table partner_lead (
    id             uuid        not null,
    version        bigint      not null default 0,
    code           text        not null,
    inquiry_id     uuid        not null,
    sealed_name    bytea       not null,
    sealed_contact bytea       not null,
    sealed_wish    bytea       not null,
    owner_id       uuid        not null,
    created_at     timestamptz not null,
    constraint partner_lead_pk primary key (id),
    constraint partner_lead_code_unique unique (code),
    constraint partner_lead_inquiry_unique unique (inquiry_id),
    constraint partner_lead_inquiry_fk foreign key (inquiry_id) references inquiry (id),
    constraint partner_lead_owner_fk foreign key (owner_id) references account (id)
);
create index partner_lead_owner_ix on partner_lead (owner_id);

-- A link by which one doctor registers; the inquiry learns who came of it.
create table doctor_invitation (
    id            uuid        not null,
    inquiry_id    uuid        not null,
    secret_hash   bytea       not null,
    sealed_secret bytea       not null,
    invited_by    uuid        not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    constraint doctor_invitation_pk primary key (id),
    constraint doctor_invitation_secret_unique unique (secret_hash),
    constraint doctor_invitation_inquiry_fk foreign key (inquiry_id) references inquiry (id),
    constraint doctor_invitation_invited_by_fk foreign key (invited_by) references account (id)
);
create index doctor_invitation_inquiry_ix on doctor_invitation (inquiry_id);
create index doctor_invitation_invited_by_ix on doctor_invitation (invited_by);

-- Texts that answers are written from; the words in braces are filled in.
create table answer_template (
    id         uuid        not null,
    version    bigint      not null default 0,
    code       text        not null,
    title      text        not null,
    sender     text,
    body       text        not null,
    active     boolean     not null,
    changed_by uuid,
    changed_at timestamptz not null,
    constraint answer_template_pk primary key (id),
    constraint answer_template_code_unique unique (code),
    constraint answer_template_changed_by_fk foreign key (changed_by) references account (id),
    constraint answer_template_sender_known check (sender in ('DOCTOR', 'HOSPITAL', 'OTHER'))
);
create index answer_template_changed_by_ix on answer_template (changed_by);
comment on column answer_template.sender is 'For whom it is meant; null for everybody.';
