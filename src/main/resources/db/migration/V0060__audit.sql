-- Who did what, and who saw what. Rows are written in the transaction of the act and never change.
create table audit_entry (
    id           bigint generated always as identity,
    at           timestamptz not null,
    actor_id     uuid,
    actor_role   text        not null,
    address      text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   uuid,
    detail       text        not null default '',
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_subject_ix on audit_entry (subject_id, id);
create index audit_entry_actor_ix on audit_entry (actor_id, id);
create index audit_entry_at_ix on audit_entry (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
