-- The statement of applicability as it was issued; certificates of other standards than ISO/IEC 27001 have none.
alter table certificate add column applicability_sha256 char(64);
alter table certificate add constraint certificate_applicability_unique unique (applicability_sha256);
