-- The newer certificate that took the place of this one, by its number; empty for every other step.
alter table certificate_status add column successor char(16);
alter table certificate_status add constraint certificate_status_successor_fk foreign key (successor) references certificate (serial);
