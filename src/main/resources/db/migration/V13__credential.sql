-- The credential of a certificate, under its SHA-256 beside the documents, and its place in the status lists; certificates from before have neither.
alter table certificate add column status_list int;
alter table certificate add column status_index int;
alter table certificate add column credential_sha256 char(64);
alter table certificate add constraint certificate_status_place_unique unique (status_list, status_index);
alter table certificate add constraint certificate_credential_unique unique (credential_sha256);
