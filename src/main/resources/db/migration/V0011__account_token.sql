-- Links that prove something once: the mail holds the secret, the table its hash.
create table account_token (
    id             uuid        not null,
    account_id     uuid,
    purpose        text        not null,
    secret_hash    bytea       not null,
    sealed_payload bytea,
    given_up_email bytea,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    withdrawn_at   timestamptz,
    constraint account_token_pk primary key (id),
    constraint account_token_secret_unique unique (secret_hash),
    constraint account_token_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint account_token_purpose_known check (purpose in ('VERIFICATION', 'PASSWORD_RESET', 'NEW_ADDRESS', 'UNDO_ADDRESS', 'INVITATION', 'ADMIN_SETUP')),
    constraint account_token_belongs check ((account_id is null) = (purpose = 'ADMIN_SETUP'))
);
create index account_token_account_ix on account_token (account_id, purpose);
create index account_token_expires_ix on account_token (expires_at);
create index account_token_given_up_ix on account_token (given_up_email) where given_up_email is not null;
comment on column account_token.given_up_email is 'Fingerprint of the address that UNDO_ADDRESS brings back; it stays reserved until the token ends.';
