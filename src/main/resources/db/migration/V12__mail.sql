-- Mails that wait to be sent, and what became of those before. The text is taken out once a mail has left or is given up: it may have
-- held the secret of an invitation. The rest stays, so that no mail is sent twice.
create table mail (
  id              char(36)      not null,
  kind            varchar(40)   not null,
  about           varchar(60)   not null,
  recipient       varchar(190)  not null,
  recipient_name  varchar(120),
  title           varchar(500)  not null,
  body            longtext,
  state           varchar(20)   not null,
  attempts        int           not null,
  due_at          datetime(6)   not null,
  useful_until    datetime(6),
  last_error      varchar(500),
  created_at      datetime(6)   not null,
  sent_at         datetime(6),
  constraint mail_pk primary key (id),
  constraint mail_once unique (kind, about, recipient)
);
create index mail_by_due on mail (state, due_at);
