-- Once, as an administrator:  mysql -u root -p < config/mysql/setup.sql
-- Change the password first, and the host if Sanad runs elsewhere.
create database if not exists sanad character set utf8mb4 collate utf8mb4_0900_ai_ci;

create user if not exists 'sanad'@'localhost' identified by 'change-me' require ssl;
create user if not exists 'sanad'@'127.0.0.1' identified by 'change-me' require ssl;

-- Reading and writing rows, and what the migrations at start-up need. No DROP: a migration that needs it says so in its release note.
grant select, insert, update, delete, create, alter, index, references on sanad.* to 'sanad'@'localhost';
grant select, insert, update, delete, create, alter, index, references on sanad.* to 'sanad'@'127.0.0.1';

-- Commits that were acknowledged survive a power cut. Both are the server's defaults; this notes them where someone has changed them.
set persist innodb_flush_log_at_trx_commit = 1;
set persist sync_binlog = 1;
