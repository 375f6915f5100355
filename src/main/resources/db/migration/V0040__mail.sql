-- Mail that was decided in the transaction of what happened; a timer sends it.
create table mail_message (
    id               uuid        not null,
    version          bigint      not null default 0,
    template         text        not null,
    subject          text        not null,
    sealed_recipient bytea       not null,
    sealed_body      bytea       not null,
    advertising      boolean     not null default false,
    account_id       uuid,
    subject_type     text,
    subject_id       uuid,
    state            text        not null,
    attempts         integer     not null default 0,
    created_at       timestamptz not null,
    due_at           timestamptz not null,
    sent_at          timestamptz,
    last_error       text,
    constraint mail_message_pk primary key (id),
    constraint mail_message_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'DEAD', 'CANCELLED'))
);
create index mail_message_due_ix on mail_message (due_at) where state in ('WAITING', 'SENDING');
create index mail_message_created_ix on mail_message (created_at);
