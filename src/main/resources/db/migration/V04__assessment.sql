create table assessment (
  id               char(36)      not null,
  organization_id  char(36)      not null,
  framework_id     char(36)      not null,
  title            varchar(160)  not null,
  scope            varchar(2000) not null,
  period_from      date,
  period_to        date,
  state            varchar(20)   not null,
  floor_score      decimal(4,1),
  ceiling_score    decimal(4,1),
  coverage         decimal(4,1)  not null,
  band             char(1),
  created_by       char(36)      not null,
  created_at       datetime(6)   not null,
  submitted_by     char(36),
  submitted_at     datetime(6),
  audit_body_id    char(36),
  version          int           not null,
  constraint assessment_pk primary key (id),
  constraint assessment_organization_fk foreign key (organization_id) references organization (id),
  constraint assessment_framework_fk foreign key (framework_id) references framework (id),
  constraint assessment_creator_fk foreign key (created_by) references person (id),
  constraint assessment_submitter_fk foreign key (submitted_by) references person (id),
  constraint assessment_body_fk foreign key (audit_body_id) references organization (id)
);
create index assessment_by_organization on assessment (organization_id, id);

-- The respondents of one assessment; none means everyone of the firm.
create table assessment_person (
  assessment_id  char(36)  not null,
  person_id      char(36)  not null,
  constraint assessment_person_pk primary key (assessment_id, person_id),
  constraint assessment_person_assessment_fk foreign key (assessment_id) references assessment (id),
  constraint assessment_person_person_fk foreign key (person_id) references person (id)
);

create table answer (
  id             char(36)       not null,
  assessment_id  char(36)       not null,
  requirement    varchar(60)    not null,
  checks         varchar(400),
  level          varchar(10),
  excluded       boolean        not null,
  justification  varchar(2000),
  statement      varchar(8000),
  answered_by    char(36)       not null,
  answered_name  varchar(120)   not null,
  answered_at    datetime(6)    not null,
  version        int            not null,
  constraint answer_pk primary key (id),
  constraint answer_unique unique (assessment_id, requirement),
  constraint answer_assessment_fk foreign key (assessment_id) references assessment (id),
  constraint answer_person_fk foreign key (answered_by) references person (id)
);

-- A file that proves an answer. The bytes lie in SANAD_HOME under their SHA-256.
create table evidence (
  id               char(36)      not null,
  organization_id  char(36)      not null,
  assessment_id    char(36)      not null,
  requirement      varchar(60)   not null,
  title            varchar(200)  not null,
  file_name        varchar(200)  not null,
  type             varchar(20)   not null,
  size             bigint        not null,
  sha256           char(64)      not null,
  expires          date,
  uploaded_by      char(36)      not null,
  uploaded_name    varchar(120)  not null,
  uploaded_at      datetime(6)   not null,
  constraint evidence_pk primary key (id),
  constraint evidence_unique unique (assessment_id, requirement, sha256),
  constraint evidence_organization_fk foreign key (organization_id) references organization (id),
  constraint evidence_assessment_fk foreign key (assessment_id) references assessment (id),
  constraint evidence_person_fk foreign key (uploaded_by) references person (id)
);
create index evidence_by_organization on evidence (organization_id, id);
