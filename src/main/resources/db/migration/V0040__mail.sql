-- Mail that was decided in the transaction of what happened; a timer sends it. Content goes when it is sent or not wanted any more.
create table mail_message (
    id               uuid        not null,
    number           bigint      not null generated always as identity,
    version          bigint      not null default 0,
    template         text        not null,
    subject          text        not null,
    sealed_recipient bytea,
    sealed_body      bytea,
    advertising      boolean     not null default false,
    account_id       uuid,
    subject_type     text,
    subject_id       uuid,
    state            text        not null,
    attempts         integer     not null default 0,
    created_at       timestamptz not null,
    due_at           timestamptz not null,
    sent_at          timestamptz,
    message_id       text,
    failure          text,
    reply            text,
    constraint mail_message_pk primary key (id),
    constraint mail_message_number_unique unique (number),
    constraint mail_message_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'DEAD', 'CANCELLED', 'KEPT')),
    constraint mail_message_failure_known check (failure in ('NOT_REACHED', 'TIMEOUT', 'ENCRYPTION', 'SIGN_IN_REFUSED', 'SENDER_REFUSED', 'RECIPIENT_REFUSED',
        'CONTENT_REFUSED', 'SERVER_BUSY', 'CONNECTION_LOST', 'INTERRUPTED', 'UNREADABLE', 'UNKNOWN')),
    constraint mail_message_content_while_needed check (state in ('SENT', 'CANCELLED') or sealed_recipient is not null and sealed_body is not null),
    constraint mail_message_advertising_to_accounts check (not advertising or account_id is not null)
);
comment on column mail_message.due_at is 'When a waiting mail is to be sent; for one being sent, when its sender is taken for dead.';
comment on column mail_message.reply is 'Codes of the mail server''s answer, without its text, which may hold addresses.';
create index mail_message_due_ix on mail_message (due_at) where state in ('WAITING', 'SENDING');
create index mail_message_created_ix on mail_message (created_at);
create index mail_message_state_ix on mail_message (state, created_at);
create index mail_message_account_ix on mail_message (account_id) where account_id is not null;

-- Who wants no advertising any more; asked for by the link in a mail. Anything advertising is stopped while the row exists.
create table advertising_refusal (
    account_id uuid        not null,
    refused_at timestamptz not null,
    constraint advertising_refusal_pk primary key (account_id)
);
