-- What the public pages say changes this number in the same transaction. A node that has kept a rendered page compares it before it
-- shows the page again, so that a withdrawn word is gone everywhere the moment its withdrawal is committed.
create table publication (
    only_row boolean not null default true,
    number   bigint  not null default 1,
    constraint publication_pk primary key (only_row),
    constraint publication_one_row check (only_row)
);
insert into publication default values;

create function publication_changed() returns trigger language plpgsql as $$
begin
    update publication set number = number + 1;
    return null;
end
$$;

create trigger operator_setting_published after insert or update or delete or truncate on operator_setting for each statement execute function publication_changed();
create trigger rule_parameter_published after insert or update or delete or truncate on rule_parameter for each statement execute function publication_changed();
