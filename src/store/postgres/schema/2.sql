-- Names this database among all others, so that pictures in a folder can be told to be those of another one.
create table tukipolku.store (id text primary key);
insert into tukipolku.store (id) values (gen_random_uuid()::text);
