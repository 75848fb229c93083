-- What was certified, copied at the decision so that nothing later can change it.
create table certificate (
  id                 char(36)       not null,
  serial             char(16)       not null,
  review_id          char(36)       not null,
  firm_id            char(36)       not null,
  audit_body_id      char(36)       not null,
  firm               varchar(160)   not null,
  country            char(2),
  scope              varchar(2000)  not null,
  framework_code     varchar(60)    not null,
  framework          varchar(200)   not null,
  framework_version  varchar(40)    not null,
  score              decimal(4,1)   not null,
  raw_band           char(1)        not null,
  band               char(1)        not null,
  caps               varchar(2000)  not null,
  exclusion_share    decimal(4,1)   not null,
  assurance          varchar(20)    not null,
  audit_body         varchar(160)   not null,
  auditor            varchar(120)   not null,
  certifier          varchar(120)   not null,
  issued_at          datetime(6)    not null,
  expires_at         datetime(6)    not null,
  record_hash        char(64)       not null,
  record             longtext       not null,
  pdf_sha256         char(64)       not null,
  report_sha256      char(64)       not null,
  status             varchar(20)    not null,
  version            int            not null,
  constraint certificate_pk primary key (id),
  constraint certificate_serial_unique unique (serial),
  constraint certificate_review_unique unique (review_id),
  constraint certificate_pdf_unique unique (pdf_sha256),
  constraint certificate_report_unique unique (report_sha256),
  constraint certificate_review_fk foreign key (review_id) references review (id),
  constraint certificate_firm_fk foreign key (firm_id) references organization (id),
  constraint certificate_body_fk foreign key (audit_body_id) references organization (id)
);
create index certificate_by_firm on certificate (firm_id, id);
create index certificate_by_body on certificate (audit_body_id, id);

create table certificate_status (
  id              char(36)       not null,
  certificate_id  char(36)       not null,
  status          varchar(20)    not null,
  reason          varchar(2000)  not null,
  changed_by      char(36)       not null,
  changed_name    varchar(120)   not null,
  changed_at      datetime(6)    not null,
  constraint certificate_status_pk primary key (id),
  constraint certificate_status_certificate_fk foreign key (certificate_id) references certificate (id),
  constraint certificate_status_person_fk foreign key (changed_by) references person (id)
);
create index certificate_status_by_certificate on certificate_status (certificate_id, id);
