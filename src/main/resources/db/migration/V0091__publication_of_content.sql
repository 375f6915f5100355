-- Guides and legal documents: what is published, corrected or withdrawn, and where it stands in lists. Drafts are nobody's business.
create trigger content_version_published_anew after insert on content_version for each row when (new.state <> 'DRAFT') execute function publication_changed();
create trigger content_version_published after update on content_version for each row when (old.state <> 'DRAFT' or new.state <> 'DRAFT') execute function publication_changed();
create trigger content_item_published after update of kind, slug, position, first_published_at on content_item for each statement execute function publication_changed();
