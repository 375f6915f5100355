-- Tables of openings that partners sent; kept for a day, until drafts are made of them.
create table opening_batch (
    id         uuid        not null,
    version    bigint      not null default 0,
    code       text        not null,
    partner_id uuid        not null,
    file       text        not null,
    cells      text        not null,
    sent_at    timestamptz not null,
    taken_at   timestamptz,
    constraint opening_batch_pk primary key (id),
    constraint opening_batch_code_unique unique (code),
    constraint opening_batch_partner_fk foreign key (partner_id) references partner (id)
);
create index opening_batch_partner_ix on opening_batch (partner_id);
create index opening_batch_sent_ix on opening_batch (sent_at);
