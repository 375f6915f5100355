-- The registry of places and medical institutions of Japan: filled by an import, replaced file by file, empty without one.
alter table prefecture add column reading text, add column capital text, add column latitude double precision, add column longitude double precision;
alter table university add column kind text, add column city text, add column latitude double precision, add column longitude double precision;

create table medical_area (
    code       text             not null,
    prefecture text             not null,
    name       text             not null,
    population integer,
    physicians integer,
    latitude   double precision not null,
    longitude  double precision not null,
    constraint medical_area_pk primary key (code),
    constraint medical_area_prefecture_fk foreign key (prefecture) references prefecture (code)
);
create index medical_area_prefecture_ix on medical_area (prefecture);
comment on table medical_area is 'The areas in which prefectures plan hospital care (構想区域, about the 二次医療圏).';
comment on column medical_area.physicians is 'Standardised number of physicians of the ministry; null when not told.';

create table municipality (
    code       text             not null,
    prefecture text             not null,
    name       text             not null,
    reading    text             not null,
    kind       text             not null,
    area       text,
    latitude   double precision not null,
    longitude  double precision not null,
    constraint municipality_pk primary key (code),
    constraint municipality_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint municipality_area_fk foreign key (area) references medical_area (code)
);
create index municipality_prefecture_ix on municipality (prefecture);
create index municipality_area_ix on municipality (area);
comment on column municipality.code is 'JIS X 0402, five digits.';
comment on column municipality.name is 'With its county, as in an address.';

create table advertised_department (
    code   text not null,
    name   text not null,
    family text not null,
    constraint advertised_department_pk primary key (code),
    constraint advertised_department_name_unique unique (name)
);
comment on table advertised_department is 'Advertised departments (標榜科) of the ministry; not the same as specialties of doctors.';

create table station (
    code         text             not null,
    name         text             not null,
    prefecture   text             not null,
    municipality text,
    latitude     double precision not null,
    longitude    double precision not null,
    lines        text             not null,
    search       text             not null,
    constraint station_pk primary key (code),
    constraint station_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint station_municipality_fk foreign key (municipality) references municipality (code)
);
create index station_prefecture_ix on station (prefecture);
create index station_municipality_ix on station (municipality);
create index station_search_ix on station (search text_pattern_ops);

create table postal_town (
    id           text not null,
    code         text not null,
    prefecture   text not null,
    municipality text not null,
    city         text not null,
    town         text not null,
    reading      text not null,
    latitude     double precision not null,
    longitude    double precision not null,
    constraint postal_town_pk primary key (id),
    constraint postal_town_code_form check (code ~ '^[0-9]{7}$'),
    constraint postal_town_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint postal_town_municipality_fk foreign key (municipality) references municipality (code)
);
create index postal_town_code_ix on postal_town (code);
create index postal_town_prefecture_ix on postal_town (prefecture);
create index postal_town_municipality_ix on postal_town (municipality);
comment on table postal_town is 'One code may cover several towns, and a town may have several codes.';
comment on column postal_town.id is 'Code, municipality and town, joined.';

create table institution (
    id             text             not null,
    kind           text             not null,
    name           text             not null,
    other_name     text             not null,
    reading        text             not null,
    short_name     text             not null,
    prefecture     text             not null,
    municipality   text,
    area           text,
    postal         text             not null,
    address        text             not null,
    latitude       double precision not null,
    longitude      double precision not null,
    position       text             not null,
    web            text             not null,
    beds           integer,
    beds_general   integer,
    beds_longterm  integer,
    beds_mental    integer,
    departments    text             not null,
    source         text             not null,
    search         text             not null,
    grams          text[]           not null,
    rank           integer          not null,
    gone_on        date,
    constraint institution_pk primary key (id),
    constraint institution_kind_known check (kind in ('HOSPITAL', 'CLINIC')),
    constraint institution_beds_possible check (beds between 0 and 20000),
    constraint institution_prefecture_fk foreign key (prefecture) references prefecture (code),
    constraint institution_municipality_fk foreign key (municipality) references municipality (code),
    constraint institution_area_fk foreign key (area) references medical_area (code)
);
create index institution_prefecture_ix on institution (prefecture);
create index institution_municipality_ix on institution (municipality);
create index institution_area_ix on institution (area);
create index institution_grams_ix on institution using gin (grams) with (fastupdate = off);
create index institution_rank_ix on institution (rank, id);
comment on table institution is 'Hospitals and clinics as public registers know them; one that has gone stays, because partners and blocks may name it.';
comment on column institution.position is 'How the coordinates were found: of the building, of the town or of the municipality.';
comment on column institution.departments is 'Names of departments, separated by semicolons; empty when not told.';
comment on column institution.search is 'Names, readings and place in one form, each on a line of its own.';
comment on column institution.grams is 'Every one and two letters that stand together in it: the index for parts of words, short ones too.';
comment on column institution.rank is 'The order of what is found: hospitals by beds, then clinics.';

create table university_hospital (
    university  text    not null,
    institution text    not null,
    main        boolean not null,
    constraint university_hospital_pk primary key (university, institution),
    constraint university_hospital_university_fk foreign key (university) references university (id),
    constraint university_hospital_institution_fk foreign key (institution) references institution (id)
);
create index university_hospital_institution_ix on university_hospital (institution);

create table reference_import (
    id         uuid        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    started_by text        not null,
    state      text        not null,
    file       text        not null,
    done       bigint      not null,
    total      bigint      not null,
    constraint reference_import_pk primary key (id),
    constraint reference_import_state_known check (state in ('RUNNING', 'DONE', 'PARTLY', 'BROKEN_OFF'))
);
create index reference_import_started_ix on reference_import (started_at desc);
comment on column reference_import.started_by is 'What colleagues call the person; empty for the command.';
comment on column reference_import.done is 'Bytes read of all files; total is their sum.';

create table reference_import_file (
    import   uuid    not null,
    file     text    not null,
    rank     integer not null,
    state    text    not null,
    problem  text    not null,
    rows     bigint  not null,
    added    bigint  not null,
    changed  bigint  not null,
    gone     bigint  not null,
    rejected bigint  not null,
    millis   bigint  not null,
    constraint reference_import_file_pk primary key (import, file),
    constraint reference_import_file_state_known check (state in ('LOADED', 'REFUSED', 'ABSENT')),
    constraint reference_import_file_import_fk foreign key (import) references reference_import (id)
);

create table reference_import_rejection (
    import uuid   not null,
    file   text   not null,
    line   bigint not null,
    reason text   not null,
    value  text   not null,
    constraint reference_import_rejection_pk primary key (import, file, line),
    constraint reference_import_rejection_file_fk foreign key (import, file) references reference_import_file (import, file)
);
