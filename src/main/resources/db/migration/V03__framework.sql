-- A published version of a checklist, whole and immutable, as the text it was read from.
create table framework (
  id            char(36)      not null,
  code          varchar(60)   not null,
  version       varchar(40)   not null,
  revision      int           not null,
  title         varchar(200)  not null,
  sha256        char(64)      not null,
  content       longtext      not null,
  published_at  datetime(6)   not null,
  constraint framework_pk primary key (id),
  constraint framework_version_unique unique (code, version, revision)
);
