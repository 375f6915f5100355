-- Openings that a doctor keeps or has put aside, with a note only for the doctor's own eyes.
create table shortlist_entry (
    id          uuid        not null,
    version     bigint      not null default 0,
    doctor_id   uuid        not null,
    opening_id  uuid        not null,
    mark        text        not null,
    sealed_note bytea,
    marked_at   timestamptz not null,
    constraint shortlist_entry_pk primary key (id),
    constraint shortlist_entry_once_unique unique (doctor_id, opening_id),
    constraint shortlist_entry_doctor_fk foreign key (doctor_id) references doctor (id),
    constraint shortlist_entry_opening_fk foreign key (opening_id) references opening (id),
    constraint shortlist_entry_mark_known check (mark in ('KEPT', 'PUT_ASIDE'))
);
create index shortlist_entry_list_ix on shortlist_entry (doctor_id, mark, marked_at);
create index shortlist_entry_opening_ix on shortlist_entry (opening_id);
comment on table shortlist_entry is 'Never shown to a hospital: partners learn a number of all doctors together, and none below the least that is told.';

alter table opening_count drop constraint opening_count_kind_known;
alter table opening_count add constraint opening_count_kind_known check (kind in ('VIEWED', 'ASKED', 'SAVED'));
comment on table opening_count is 'How often an opening was looked at, kept and asked about, by day; what is not kept any more counts -1. Never by whom.';
