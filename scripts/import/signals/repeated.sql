-- Rows whose id occurs more than once in this run, each with its fate.
-- Per file one row is kept: the first, or with `last` the last. Of several files the kept row of the last file counts.
-- 'same' equals the row kept in its file · 'differs' does not, and is refused unless `last` · 'superseded' gives way to a later one.
CREATE OR REPLACE TEMP TABLE repeated AS
WITH
id AS (SELECT external_id FROM staged GROUP BY external_id HAVING count(*) > 1),
kept AS (
  SELECT external_id, file, CASE WHEN $last THEN max(seq) ELSE min(seq) END AS seq, max(file) OVER (PARTITION BY external_id) AS last_file
  FROM staged SEMI JOIN id USING (external_id)
  GROUP BY external_id, file
)
SELECT
  row.seq, row.file, row.line, row.external_id, kept.seq AS kept_seq,
  CASE
    WHEN row.seq = kept.seq AND row.file = kept.last_file THEN 'kept'
    WHEN row.seq = kept.seq THEN 'superseded'
    WHEN (row.main, row.sub, row.created_on, row.resolved_on, row.status, row.channel, row.lon, row.lat)
      IS NOT DISTINCT FROM
      (first.main, first.sub, first.created_on, first.resolved_on, first.status, first.channel, first.lon, first.lat) THEN 'same'
    WHEN $last THEN 'superseded'
    ELSE 'differs'
  END AS fate
FROM staged AS row
JOIN kept ON kept.external_id = row.external_id AND kept.file = row.file
JOIN staged AS first ON first.seq = kept.seq;
