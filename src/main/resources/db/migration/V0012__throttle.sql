-- How often somebody may do something: one row a limit and subject, shared by all nodes. The row holds the moment at which
-- everything used is free again; the subject is hashed.
create table throttle (
    name     text        not null,
    subject  bytea       not null,
    empty_at timestamptz not null,
    constraint throttle_pk primary key (name, subject)
);
create index throttle_empty_ix on throttle (empty_at);

-- Wrong sign-ins in a row, by account and by client address; each further one makes the wait longer.
create table sign_in_backoff (
    subject       bytea       not null,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null,
    constraint sign_in_backoff_pk primary key (subject)
);
create index sign_in_backoff_last_ix on sign_in_backoff (last_at);
