-- A checklist belongs to Sanad or to one organization; it is a draft, published or retired. "owner" is the organization's id or SANAD:
-- a unique constraint takes no notice of rows with an empty organization.
alter table framework add column organization_id char(36);
alter table framework add column owner varchar(36) default 'SANAD' not null;
alter table framework add column state varchar(20) default 'PUBLISHED' not null;
alter table framework add column lock_version int default 0 not null;
alter table framework drop constraint framework_version_unique;
alter table framework add constraint framework_version_unique unique (owner, code, version, revision);
alter table framework add constraint framework_organization_fk foreign key (organization_id) references organization (id);

-- The requirements of a published version, by place; what they say stands in its text. An optional one lies in a section that a firm may
-- leave out.
create table framework_requirement (
  framework_id  char(36)     not null,
  place         int          not null,
  section       varchar(60)  not null,
  code          varchar(60)  not null,
  optional      boolean      not null,
  constraint framework_requirement_pk primary key (framework_id, code),
  constraint framework_requirement_framework_fk foreign key (framework_id) references framework (id)
);

-- Typed relations between two checklists, as the text they were read from and as rows.
create table crosswalk (
  id              char(36)      not null,
  code            varchar(130)  not null,
  title           varchar(200)  not null,
  from_framework  varchar(60)   not null,
  to_framework    varchar(60)   not null,
  sha256          char(64)      not null,
  content         longtext      not null,
  published_at    datetime(6)   not null,
  version         int           not null,
  constraint crosswalk_pk primary key (id),
  constraint crosswalk_code_unique unique (code)
);
create table crosswalk_link (
  crosswalk_id      char(36)     not null,
  from_requirement  varchar(60)  not null,
  to_requirement    varchar(60)  not null,
  relation          varchar(12)  not null,
  constraint crosswalk_link_pk primary key (crosswalk_id, from_requirement, to_requirement),
  constraint crosswalk_link_crosswalk_fk foreign key (crosswalk_id) references crosswalk (id)
);

create table pack (
  id            char(36)      not null,
  code          varchar(60)   not null,
  title         varchar(200)  not null,
  sha256        char(64)      not null,
  content       longtext      not null,
  published_at  datetime(6)   not null,
  version       int           not null,
  constraint pack_pk primary key (id),
  constraint pack_code_unique unique (code)
);

-- The optional sections that an assessment covers, by code with blanks between.
alter table assessment add column chosen varchar(400) default '' not null;

-- What an answer amounts to once it is complete, and where it was taken over from.
alter table answer add column rating varchar(10);
alter table answer add column origin_assessment_id char(36);
alter table answer add column origin_framework varchar(200);
alter table answer add column origin_requirement varchar(60);
alter table answer add column origin_relation varchar(12);
alter table answer add column origin_via varchar(60);
alter table answer add constraint answer_origin_fk foreign key (origin_assessment_id) references assessment (id);

-- A spreadsheet between its arrival and the choice of its columns; a day at most.
create table framework_upload (
  id           char(36)      not null,
  person_id    char(36)      not null,
  file_name    varchar(200)  not null,
  content      longblob      not null,
  uploaded_at  datetime(6)   not null,
  constraint framework_upload_pk primary key (id),
  constraint framework_upload_person_fk foreign key (person_id) references person (id)
);
create index framework_upload_by_person on framework_upload (person_id, id);
