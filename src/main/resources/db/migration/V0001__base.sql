-- Proof that the keyset in use belongs to this database.
create table key_proof (
    id          smallint not null,
    sealed_text bytea    not null,
    constraint key_proof_pk primary key (id),
    constraint key_proof_one_row check (id = 1)
);
