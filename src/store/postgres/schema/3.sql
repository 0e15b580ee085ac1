-- Open tickets that may have a workaround: few among many, looked for at every question. The index looks into the value
-- itself, so that it holds for rows of every version without a column that an earlier one would not know.
create index record_workaround on tukipolku.record (filed_at) where is_open and value like '%"workaround":%';
