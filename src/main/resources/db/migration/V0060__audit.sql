-- Who did what, and who saw what. Rows are written in the transaction of the act and never change.
create sequence audit_entry_number;
create table audit_entry (
    id           bigint      not null,
    at           timestamptz not null,
    actor_id     uuid,
    actor_label  text        not null,
    actor_role   text        not null,
    address      text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   uuid,
    detail       text        not null,
    proof        bytea       not null,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_action_known check (action in (
        'CREATED', 'CHANGED', 'DELETED', 'VIEWED', 'EXPORTED', 'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'ASSIGNED', 'ANSWERED', 'NOTED',
        'CLOSED', 'REOPENED', 'MERGED', 'CONVERTED', 'INVITED', 'CONSENTED', 'REVOKED', 'DISCLOSED', 'BREAK_GLASS', 'ROLE_CHANGED', 'DISABLED',
        'ENABLED', 'PASSWORD_CHANGED', 'EMAIL_CHANGED', 'SECOND_FACTOR_CHANGED', 'RETRIED', 'CANCELLED', 'ERASURE_REQUESTED', 'ERASED', 'VERIFIED',
        'CHAIN_CHECKED'))
);
comment on column audit_entry.actor_label is 'What the actor was called on that day; empty for doctors, visitors and the system.';
comment on column audit_entry.proof is 'Keyed hash of all other columns, made by the program when it wrote the row.';
create index audit_entry_subject_ix on audit_entry (subject_id, id);
create index audit_entry_actor_ix on audit_entry (actor_id, id);
create index audit_entry_at_ix on audit_entry (at, id);

-- Entries that no link of the chain holds yet: a queue, so that finding them costs nothing however long the record is.
create table audit_pending (
    entry_id bigint not null,
    constraint audit_pending_pk primary key (entry_id)
);

-- The chain: each link proves its entry and the link before it. Order is that of sealing, not of entry numbers.
create table audit_link (
    sequence      bigint      not null,
    entry_id      bigint      not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    linked_at     timestamptz not null,
    constraint audit_link_pk primary key (sequence),
    constraint audit_link_entry_unique unique (entry_id),
    constraint audit_link_entry_fk foreign key (entry_id) references audit_entry (id)
);

-- The last link; whoever holds this row's lock may seal.
create table audit_chain_head (
    id       smallint not null,
    sequence bigint   not null,
    hash     bytea    not null,
    constraint audit_chain_head_pk primary key (id),
    constraint audit_chain_head_one_row check (id = 1)
);
insert into audit_chain_head (id, sequence, hash) values (1, 0, '');

-- Verifications of the chain and what they found; each is also an anchor for the next one.
create table audit_check (
    id            uuid        not null,
    started_at    timestamptz not null,
    ended_at      timestamptz not null,
    actor_label   text        not null,
    entries       bigint      not null,
    problems      integer     not null,
    head_sequence bigint      not null,
    head_hash     bytea       not null,
    report        text        not null,
    constraint audit_check_pk primary key (id)
);
create index audit_check_ended_ix on audit_check (ended_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
create trigger audit_link_append_only before update or delete or truncate on audit_link for each statement execute function refuse_change();
create trigger audit_check_append_only before update or delete or truncate on audit_check for each statement execute function refuse_change();

create function await_link() returns trigger language plpgsql as $$
begin
    insert into audit_pending (entry_id) values (new.id);
    return null;
end $$;
create trigger audit_entry_await_link after insert on audit_entry for each row execute function await_link();
