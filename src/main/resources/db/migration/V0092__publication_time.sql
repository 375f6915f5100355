-- When the public pages last changed, for caches that ask by time; testimonials move it by the same function as all others.
alter table publication add column changed_at timestamptz not null default now();

create or replace function publication_changed() returns trigger language plpgsql as $$
begin
    update publication set number = number + 1, changed_at = clock_timestamp();
    return null;
end
$$;

drop trigger published_voice_published on published_voice;
drop function voice_published();
create trigger published_voice_published after insert or update or delete or truncate on published_voice for each statement execute function publication_changed();
