-- Guides, case studies and legal documents: an item and its numbered versions. A published text never changes; a correction is a new version.
create table content_item (
    id                 uuid        not null,
    version            bigint      not null default 0,
    code               text        not null,
    kind               text        not null,
    slug               text        not null,
    position           integer     not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    first_published_at timestamptz,
    constraint content_item_pk primary key (id),
    constraint content_item_code_unique unique (code),
    constraint content_item_slug_unique unique (slug),
    constraint content_item_kind_known check (kind in ('GUIDE', 'CASE_STUDY', 'LEGAL')),
    constraint content_item_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    constraint content_item_position_range check (position between 0 and 9999)
);

create table content_version (
    id                uuid        not null,
    item_id           uuid        not null,
    number            integer     not null,
    state             text        not null,
    title             text        not null,
    summary           text        not null,
    body              text        not null,
    note              text        not null,
    hash              text        not null,
    reading_minutes   integer     not null,
    effective_from    date,
    changed_by        text        not null,
    changed_at        timestamptz not null,
    published_by      text,
    published_at      timestamptz,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    constraint content_version_pk primary key (id),
    constraint content_version_number_unique unique (item_id, number),
    constraint content_version_item_fk foreign key (item_id) references content_item (id),
    constraint content_version_state_known check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint content_version_published_whole check ((state = 'DRAFT') = (published_at is null) and (published_at is null) = (effective_from is null)),
    constraint content_version_withdrawn_whole check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on column content_version.hash is 'SHA-256 of the Markdown before blanks are filled in, in hexadecimal: proves later which text was shown.';
comment on column content_version.changed_by is 'What the person was called on that day; the audit record has the account. Empty for the texts that came with the program.';
create unique index content_version_one_draft on content_version (item_id) where state = 'DRAFT';

-- Whoever bypasses the program cannot change a published text either.
create function keep_published_text() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or new.state = 'DRAFT' or (new.number, new.title, new.summary, new.body, new.hash, new.effective_from, new.published_at)
            is distinct from (old.number, old.title, old.summary, old.body, old.hash, old.effective_from, old.published_at)) then
        raise exception 'a published text does not change' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger content_version_keep_published before update or delete on content_version for each row execute function keep_published_text();
