-- Organizations, the people in them and how they sign in. Ids are UUID version 7 as text; times are UTC.
create table organization (
  id           char(36)      not null,
  kind         varchar(20)   not null,
  name         varchar(160)  not null,
  country      char(2),
  city         varchar(120),
  website      varchar(300),
  mail_domain  varchar(190),
  about        varchar(2000),
  created_at   datetime(6)   not null,
  version      int           not null,
  constraint organization_pk primary key (id),
  constraint organization_name_unique unique (kind, name)
);

create table person (
  id               char(36)      not null,
  organization_id  char(36)      not null,
  email            varchar(190)  not null,
  name             varchar(120)  not null,
  roles            varchar(100)  not null,
  password_hash    varchar(200)  not null,
  active           boolean       not null,
  demo             boolean       not null,
  created_at       datetime(6)   not null,
  version          int           not null,
  constraint person_pk primary key (id),
  constraint person_email_unique unique (email),
  constraint person_organization_fk foreign key (organization_id) references organization (id)
);
create index person_by_organization on person (organization_id, id);

-- One row per browser that is signed in; the cookie holds the secret, the row its SHA-256.
create table sign_in (
  id          char(36)     not null,
  person_id   char(36)     not null,
  token_hash  char(64)     not null,
  agent       varchar(200),
  created_at  datetime(6)  not null,
  seen_at     datetime(6)  not null,
  expires_at  datetime(6)  not null,
  constraint sign_in_pk primary key (id),
  constraint sign_in_token_unique unique (token_hash),
  constraint sign_in_person_fk foreign key (person_id) references person (id)
);
create index sign_in_by_person on sign_in (person_id);

create table api_token (
  id          char(36)      not null,
  person_id   char(36)      not null,
  name        varchar(100)  not null,
  token_hash  char(64)      not null,
  created_at  datetime(6)   not null,
  expires_at  datetime(6)   not null,
  used_at     datetime(6),
  revoked_at  datetime(6),
  constraint api_token_pk primary key (id),
  constraint api_token_hash_unique unique (token_hash),
  constraint api_token_person_fk foreign key (person_id) references person (id)
);
create index api_token_by_person on api_token (person_id, id);

-- Failed attempts by subject: the SHA-256 of an e-mail address or of a network address, known or not.
create table sign_in_attempt (
  subject_hash  char(64)     not null,
  failures      int          not null,
  last_at       datetime(6)  not null,
  locked_until  datetime(6),
  constraint sign_in_attempt_pk primary key (subject_hash)
);

create table invitation (
  id               char(36)      not null,
  organization_id  char(36)      not null,
  email            varchar(190)  not null,
  name             varchar(120)  not null,
  roles            varchar(100)  not null,
  token_hash       char(64)      not null,
  invited_by       char(36),
  created_at       datetime(6)   not null,
  expires_at       datetime(6)   not null,
  accepted_at      datetime(6),
  withdrawn_at     datetime(6),
  constraint invitation_pk primary key (id),
  constraint invitation_token_unique unique (token_hash),
  constraint invitation_organization_fk foreign key (organization_id) references organization (id),
  constraint invitation_inviter_fk foreign key (invited_by) references person (id)
);
create index invitation_by_organization on invitation (organization_id, id);
