-- The rows to refuse because an earlier row of the same file has their id, with the first field in which they differ.
SELECT
  row.file AS file, row.line AS line, row.external_id AS id, first.line AS first_line,
  CASE
    WHEN row.main <> first.main OR row.sub <> first.sub THEN 'category'
    WHEN row.created_on <> first.created_on THEN 'created'
    WHEN row.status <> first.status THEN 'status'
    WHEN row.resolved_on IS DISTINCT FROM first.resolved_on THEN 'resolved'
    WHEN row.channel <> first.channel THEN 'channel'
    ELSE 'position'
  END AS field
FROM repeated
JOIN staged AS row USING (seq)
JOIN staged AS first ON first.seq = repeated.kept_seq
WHERE repeated.fate = 'differs'
ORDER BY row.seq;
