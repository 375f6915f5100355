-- Few openings are told of by a consultant only, and every frame of the list says how many they are.
create index opening_terms_unlisted_ix on opening_terms (opening_id) where listing = 'UNLISTED';
