-- Who did what to which thing, when. Rows are only ever added.
create table trail (
  id                 char(36)      not null,
  at                 datetime(6)   not null,
  act                varchar(60)   not null,
  entity             varchar(30)   not null,
  entity_id          char(36)      not null,
  part               varchar(60),
  detail             varchar(1000),
  person_id          char(36),
  person_name        varchar(120),
  organization_id    char(36),
  constraint trail_pk primary key (id)
);
create index trail_by_entity on trail (entity, entity_id, id);
create index trail_by_organization on trail (organization_id, id);
