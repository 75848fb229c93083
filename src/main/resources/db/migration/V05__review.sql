create table review (
  id              char(36)       not null,
  assessment_id   char(36)       not null,
  firm_id         char(36)       not null,
  audit_body_id   char(36)       not null,
  state           varchar(20)    not null,
  sampling_seed   bigint         not null,
  opened_at       datetime(6)    not null,
  auditor_id      char(36),
  independence    varchar(2000),
  accepted_at     datetime(6),
  recommendation  varchar(10),
  assurance       varchar(20),
  summary         varchar(4000),
  concluded_at    datetime(6),
  certifier_id    char(36),
  certifier_independence varchar(2000),
  decision        varchar(10),
  reason          varchar(4000),
  decided_at      datetime(6),
  version         int            not null,
  constraint review_pk primary key (id),
  constraint review_assessment_unique unique (assessment_id),
  constraint review_assessment_fk foreign key (assessment_id) references assessment (id),
  constraint review_firm_fk foreign key (firm_id) references organization (id),
  constraint review_body_fk foreign key (audit_body_id) references organization (id),
  constraint review_auditor_fk foreign key (auditor_id) references person (id),
  constraint review_certifier_fk foreign key (certifier_id) references person (id),
  constraint review_two_people check (certifier_id is null or certifier_id <> auditor_id)
);
create index review_by_body on review (audit_body_id, id);
create index review_by_firm on review (firm_id, id);

create table verdict (
  id                  char(36)      not null,
  review_id           char(36)      not null,
  requirement         varchar(60)   not null,
  checks              varchar(400),
  level               varchar(10),
  exclusion_accepted  boolean,
  method              varchar(10)   not null,
  observation         varchar(4000),
  given_by            char(36)      not null,
  given_at            datetime(6)   not null,
  version             int           not null,
  constraint verdict_pk primary key (id),
  constraint verdict_unique unique (review_id, requirement),
  constraint verdict_review_fk foreign key (review_id) references review (id),
  constraint verdict_person_fk foreign key (given_by) references person (id)
);

create table finding (
  id           char(36)       not null,
  review_id    char(36)       not null,
  requirement  varchar(60)    not null,
  grade        varchar(40)    not null,
  statement    varchar(4000)  not null,
  raised_by    char(36)       not null,
  raised_at    datetime(6)    not null,
  closed_by    char(36),
  closed_at    datetime(6),
  effectiveness varchar(4000),
  version      int            not null,
  constraint finding_pk primary key (id),
  constraint finding_review_fk foreign key (review_id) references review (id),
  constraint finding_raiser_fk foreign key (raised_by) references person (id),
  constraint finding_closer_fk foreign key (closed_by) references person (id)
);
create index finding_by_review on finding (review_id, id);

create table corrective_action (
  id           char(36)       not null,
  finding_id   char(36)       not null,
  correction   varchar(2000),
  cause        varchar(2000),
  action       varchar(2000)  not null,
  owner        varchar(120),
  due          date,
  proposed_by  char(36)       not null,
  proposed_at  datetime(6)    not null,
  accepted_by  char(36),
  accepted_at  datetime(6),
  version      int            not null,
  constraint corrective_action_pk primary key (id),
  constraint corrective_action_finding_fk foreign key (finding_id) references finding (id),
  constraint corrective_action_proposer_fk foreign key (proposed_by) references person (id),
  constraint corrective_action_accepter_fk foreign key (accepted_by) references person (id)
);
create index corrective_action_by_finding on corrective_action (finding_id, id);
