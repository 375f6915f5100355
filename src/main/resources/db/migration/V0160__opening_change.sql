-- Every change of what is shown of an opening gets the next number, in the order of the commits: the row of publication is locked by
-- whoever changes something. A node follows its index by these numbers. Without an opening: anything may have changed.
alter table publication add column openings_from bigint not null default 0;
comment on column publication.openings_from is 'The number of the last change in opening_change.';

create table opening_change (
    number     bigint      not null,
    opening_id uuid,
    at         timestamptz not null default now(),
    constraint opening_change_pk primary key (number)
);
create index opening_change_at_ix on opening_change (at);
comment on table opening_change is 'What a search index has to look at again; old rows are tidied away, and an index that is older than that is built anew.';

create function openings_changed(ids uuid[]) returns void language plpgsql as $$
declare
    last bigint;
begin
    if cardinality(ids) > 0 then
        update publication set openings_from = openings_from + cardinality(ids), number = number + 1, changed_at = clock_timestamp() returning openings_from into last;
        insert into opening_change (number, opening_id) select last - cardinality(ids) + n, id from unnest(ids) with ordinality as changed (id, n);
    end if;
end $$;

create function opening_changed() returns trigger language plpgsql as $$
begin
    perform openings_changed(array[new.id]);
    return null;
end $$;
create trigger opening_changed after update of life, number, confirmed_at on opening for each row when (new.number > 0) execute function opening_changed();

create function openings_of_partner_changed() returns trigger language plpgsql as $$
begin
    perform openings_changed(array(select id from opening where partner_id = new.id and life = 'PUBLISHED'));
    return null;
end $$;
create trigger openings_of_partner_changed after update of state on partner for each row when (new.state is distinct from old.state) execute function openings_of_partner_changed();

create function openings_of_facility_changed() returns trigger language plpgsql as $$
begin
    perform openings_changed(array(select o.id from opening o where o.life = 'PUBLISHED' and exists (select from opening_terms t where t.opening_id = o.id and t.facility_id = new.id)));
    return null;
end $$;
create trigger openings_of_facility_changed after update of labour_dispute, institution_id on facility for each row
    when (new.labour_dispute is distinct from old.labour_dispute or new.institution_id is distinct from old.institution_id) execute function openings_of_facility_changed();
