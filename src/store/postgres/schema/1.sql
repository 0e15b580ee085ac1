-- Values are JSON as text: people may write what jsonb refuses, and nothing inside them is searched for here.

-- Every record, by kind. What it is found by stands beside it: whose it is, of what time, whether it is still open.
create table tukipolku.record (
  kind text not null,
  id text not null collate "C",
  version integer not null,
  value text not null,
  filed_under text collate "C",
  filed_at bigint,
  is_open boolean not null default false,
  next_check_at bigint,
  -- The order in which records were first kept.
  number bigint generated always as identity,
  primary key (kind, id)
);
create index record_filed on tukipolku.record (kind, filed_under, filed_at) where filed_under is not null;
create index record_by_time on tukipolku.record (kind, filed_at) where filed_at is not null;
create index record_open on tukipolku.record (kind) where is_open;
create index record_due on tukipolku.record (next_check_at) where next_check_at is not null;

-- Causes that were handled.
create table tukipolku.handled (
  cause text primary key collate "C",
  at bigint not null
);
create index handled_at on tukipolku.handled (at);

-- Messages that are not settled, in the order of their commits within each lane.
create table tukipolku.outgoing (
  number bigint generated always as identity primary key,
  id text not null unique collate "C",
  lane text not null collate "C",
  value text not null,
  committed_at bigint not null,
  -- Of a broadcast, which goes out after all others.
  incident_id text collate "C",
  -- Attempts that were begun; whether the latest is not settled, and whether one before it never was.
  attempts integer not null default 0,
  under_way boolean not null default false,
  interrupted boolean not null default false,
  not_before bigint,
  leased_until bigint
);
-- In the order in which they are handed out, so that the first ones are found without looking at the others.
create index outgoing_order on tukipolku.outgoing ((incident_id is not null), number);
create index outgoing_lane on tukipolku.outgoing (lane, number);
create index outgoing_incident on tukipolku.outgoing (incident_id) where incident_id is not null;

create sequence tukipolku.ticket_number start 1001;
