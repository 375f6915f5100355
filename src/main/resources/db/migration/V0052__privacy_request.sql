-- What a doctor asks us to do with what we know of them: correct, stop, erase. Each has a promised time.
create table privacy_request (
    id               uuid        not null,
    version          bigint      not null default 0,
    code             text        not null,
    doctor_id        uuid        not null,
    kind             text        not null,
    state            text        not null,
    sealed_text      bytea,
    sealed_answer    bytea,
    requested_at     timestamptz not null,
    ack_due_at       timestamptz not null,
    acknowledged_at  timestamptz,
    executable_from  timestamptz not null,
    due_at           timestamptz not null,
    finished_at      timestamptz,
    handler_id       uuid,
    constraint privacy_request_pk primary key (id),
    constraint privacy_request_code_unique unique (code),
    constraint privacy_request_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint privacy_request_handler_fk foreign key (handler_id) references account (id),
    constraint privacy_request_kind_known check (kind in ('CORRECTION', 'STOP_OF_USE', 'ERASURE')),
    constraint privacy_request_state_known check (state in ('RECEIVED', 'ACKNOWLEDGED', 'WITHDRAWN', 'DONE', 'REFUSED')),
    constraint privacy_request_finished check ((finished_at is not null) = (state in ('WITHDRAWN', 'DONE', 'REFUSED')))
);
create index privacy_request_doctor_ix on privacy_request (doctor_id);
create index privacy_request_handler_ix on privacy_request (handler_id);
create index privacy_request_open_ix on privacy_request (due_at) where state in ('RECEIVED', 'ACKNOWLEDGED');
create unique index privacy_request_one_open on privacy_request (doctor_id, kind) where state in ('RECEIVED', 'ACKNOWLEDGED');
comment on column privacy_request.executable_from is 'An erasure may be withdrawn until then and is not carried out before.';

-- An inquiry whose sender was forgotten on request keeps its number and dates, nothing that was said.
alter table inquiry add column forgotten_at timestamptz;
alter table inquiry drop constraint inquiry_reachable;
alter table inquiry add constraint inquiry_reachable check (channel = 'PHONE' or sealed_email is not null or sealed_phone is not null or forgotten_at is not null);
