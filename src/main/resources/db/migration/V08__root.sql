-- How a certificate's record is bound: 1 by the SHA-256 of its text, 2 by the root of a hash tree over it (docs/verification.md).
alter table certificate add column record_format int default 1 not null;

-- Each step of a certificate's history as it was taken, bound to the step before it; empty for steps of earlier versions.
alter table certificate_status add column sealed longtext;
alter table certificate_status add column seal char(64);
