-- People who can sign in. The address is sealed; it is found by its fingerprint.
create table account (
    id                  uuid        not null,
    version             bigint      not null default 0,
    email_fingerprint   bytea       not null,
    sealed_email        bytea       not null,
    password_hash       text,
    state               text        not null,
    label               text,
    created_at          timestamptz not null,
    verified_at         timestamptz,
    constraint account_pk primary key (id),
    constraint account_email_unique unique (email_fingerprint),
    constraint account_state_known check (state in ('INVITED', 'UNVERIFIED', 'ACTIVE', 'DISABLED', 'ERASED'))
);
comment on column account.label is 'What colleagues call a member of staff or of a partner; null for doctors.';

create table account_role (
    account_id uuid not null,
    role       text not null,
    constraint account_role_pk primary key (account_id, role),
    constraint account_role_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint account_role_known check (role in ('DOCTOR', 'PARTNER_MEMBER', 'PARTNER_ADMIN', 'CONSULTANT', 'MODERATOR', 'PLACEMENT_MANAGER', 'ACCOUNTANT', 'ADMIN'))
);

-- One row a sign-in; the cookie holds the secret, the table its hash.
create table sign_in_session (
    id            uuid        not null,
    account_id    uuid        not null,
    secret_hash   bytea       not null,
    started_at    timestamptz not null,
    last_seen_at  timestamptz not null,
    ended_at      timestamptz,
    second_factor boolean     not null,
    address       text        not null,
    browser       text        not null,
    constraint sign_in_session_pk primary key (id),
    constraint sign_in_session_secret_unique unique (secret_hash),
    constraint sign_in_session_account_fk foreign key (account_id) references account (id) on delete cascade
);
create index sign_in_session_account_ix on sign_in_session (account_id);
