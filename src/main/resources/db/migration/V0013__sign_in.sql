-- Two steps of a sign-in, the second factor, and the history.
alter table account add column code text;
update account set code = upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 10));
alter table account alter column code set not null;
alter table account add constraint account_code_unique unique (code);
alter table account add column demonstration boolean not null default false;
comment on column account.code is 'Names the account in addresses of pages; its id does not leave the database.';
comment on column account.demonstration is 'Its address is at demo.example: it can be used only while the demonstration runs.';
create index account_role_role_ix on account_role (role);

alter table sign_in_session add column stage text not null default 'SIGNED_IN';
alter table sign_in_session alter column stage drop default;
alter table sign_in_session add constraint sign_in_session_stage_known check (stage in ('CODE_AWAITED', 'ENROLMENT_AWAITED', 'SIGNED_IN'));
comment on column sign_in_session.stage is 'Until it is SIGNED_IN the row only remembers that the password was right.';

create table totp_credential (
    id            uuid        not null,
    account_id    uuid        not null,
    sealed_secret bytea       not null,
    created_at    timestamptz not null,
    confirmed_at  timestamptz,
    last_step     bigint      not null,
    constraint totp_credential_pk primary key (id),
    constraint totp_credential_account_fk foreign key (account_id) references account (id) on delete cascade
);
create index totp_credential_account_ix on totp_credential (account_id);
create unique index totp_credential_one_in_use on totp_credential (account_id) where confirmed_at is not null;
comment on column totp_credential.last_step is 'The 30-second step of the last accepted code; neither it nor an earlier one is accepted again.';

create table recovery_code (
    id         uuid        not null,
    account_id uuid        not null,
    code_hash  bytea       not null,
    used_at    timestamptz,
    constraint recovery_code_pk primary key (id),
    constraint recovery_code_unique unique (account_id, code_hash),
    constraint recovery_code_account_fk foreign key (account_id) references account (id) on delete cascade
);

create table sign_in_event (
    id         uuid        not null,
    account_id uuid,
    at         timestamptz not null,
    outcome    text        not null,
    address    text        not null,
    browser    text        not null,
    constraint sign_in_event_pk primary key (id),
    constraint sign_in_event_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint sign_in_event_outcome_known check (outcome in ('SIGNED_IN', 'SIGNED_IN_BY_RECOVERY_CODE', 'WRONG_PASSWORD', 'WRONG_CODE', 'TOO_MANY'))
);
create index sign_in_event_account_ix on sign_in_event (account_id, at desc);
create index sign_in_event_at_ix on sign_in_event (at);
