-- The trail proves itself: each row carries the hash of what it says; sealing gives it its place in a chain, and checkpoints sign the
-- chain's head. All three tables are only ever added to. Rows from before have no hash of their own; sealing takes them as they stand.
alter table trail add column before_hash char(64);
alter table trail add column after_hash char(64);
alter table trail add column origin varchar(60);
alter table trail add column hash char(64);

create table trail_seal (
  place       bigint    not null,
  entry_id    char(36)  not null,
  entry_hash  char(64)  not null,
  chain_hash  char(64)  not null,
  constraint trail_seal_pk primary key (place),
  constraint trail_seal_entry_unique unique (entry_id),
  constraint trail_seal_entry_fk foreign key (entry_id) references trail (id)
);

create table trail_checkpoint (
  id          char(36)       not null,
  size        bigint         not null,
  root_hash   char(64)       not null,
  chain_hash  char(64)       not null,
  frontier    varchar(4000)  not null,
  signature   varchar(2000)  not null,
  made_at     datetime(6)    not null,
  constraint trail_checkpoint_pk primary key (id),
  constraint trail_checkpoint_size_unique unique (size)
);
