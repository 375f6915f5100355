-- Keys by which the systems of a partner call the machine's interface, and the answers to calls that may be repeated.
create table api_key (
    id         uuid        not null,
    code       text        not null,
    partner_id uuid        not null,
    name       text        not null,
    hash       bytea       not null,
    ending     text        not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    expires_at timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    constraint api_key_pk primary key (id),
    constraint api_key_code_unique unique (code),
    constraint api_key_hash_unique unique (hash),
    constraint api_key_partner_fk foreign key (partner_id) references partner (id),
    constraint api_key_revoked_by_whom check ((revoked_at is null) = (revoked_by is null))
);
create index api_key_partner_ix on api_key (partner_id, made_at);
comment on column api_key.hash is 'SHA-256 of the key, which holds 256 random bits; the key itself is shown once and not kept.';

create table api_replay (
    id              uuid        not null,
    api_key_id      uuid        not null,
    repeat_hash     bytea       not null,
    request_hash    bytea       not null,
    status          integer     not null,
    opening_code    text        not null,
    opening_version bigint      not null,
    body            text        not null,
    at              timestamptz not null,
    constraint api_replay_pk primary key (id),
    constraint api_replay_once_unique unique (api_key_id, repeat_hash),
    constraint api_replay_api_key_fk foreign key (api_key_id) references api_key (id)
);
create index api_replay_at_ix on api_replay (at);
comment on table api_replay is 'What was answered to a call with an Idempotency-Key: for a day the same call is answered the same and does nothing anew.';
