-- Whether the statement stands as it was taken over from another answer: such a text goes with its origin, the firm's own stays.
alter table answer add column borrowed boolean default false not null;
