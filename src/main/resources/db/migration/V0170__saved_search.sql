-- What a doctor looks for again and again, and how often a neutral mail tells that there is something new.
create table saved_search (
    id            uuid        not null,
    version       bigint      not null default 0,
    doctor_id     uuid        not null,
    sealed_name   bytea       not null,
    sealed_query  bytea       not null,
    alert         text        not null,
    next_alert_at timestamptz,
    told_at       timestamptz not null,
    looked_at     timestamptz not null,
    created_at    timestamptz not null,
    constraint saved_search_pk primary key (id),
    constraint saved_search_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint saved_search_alert_known check (alert in ('OFF', 'DAILY', 'WEEKLY')),
    constraint saved_search_alert_timed check ((alert = 'OFF') = (next_alert_at is null))
);
create index saved_search_list_ix on saved_search (doctor_id, created_at);
create index saved_search_due_ix on saved_search (next_alert_at) where next_alert_at is not null;
comment on table saved_search is 'Shown to the doctor alone. Name and query are sealed: what somebody looks for can tell who it is.';
comment on column saved_search.told_at is 'What was published until then is not told by mail.';
