-- What the snapshots say of the signals that are in them. A signal was resolved on the day of the first complete
-- snapshot after the last one that held it. What is stored came of other snapshots by the same rule, so it wins where
-- its snapshots are the later ones; the outcome does not depend on the order of import.
UPDATE staged SET (resolved_on, status) = (outcome.resolved_on, outcome.status)
FROM (
  WITH
  next AS (                               -- the first complete snapshot after each day, of this run or before
    SELECT seen.last_seen, min(complete_sweep.day) AS day
    FROM (SELECT DISTINCT last_seen FROM staged) AS seen
    LEFT JOIN complete_sweep ON complete_sweep.day > seen.last_seen
    GROUP BY seen.last_seen
  ),
  known AS (SELECT day FROM signal_sweep WHERE source = $source AND complete),
  last_known AS (SELECT max(day) AS day FROM known)
  SELECT
    staged.seq,
    CASE
      WHEN stored.status IS NULL THEN next.day
      WHEN stored.status = 'cancelled' THEN stored.resolved_on
      WHEN stored.status <> 'resolved' THEN CASE WHEN staged.last_seen < last_known.day THEN NULL ELSE next.day END
      WHEN stored.resolved_on IS NULL OR staged.last_seen >= stored.resolved_on THEN next.day
      WHEN next.day < stored.resolved_on AND next.day NOT IN (SELECT day FROM known) THEN next.day
      ELSE stored.resolved_on
    END AS resolved_on,
    CASE
      WHEN stored.status = 'cancelled' OR (stored.status = 'resolved' AND stored.resolved_on IS NULL) THEN stored.status
      WHEN stored.status IN ('open', 'inProgress') AND (staged.last_seen < last_known.day OR next.day IS NULL) THEN stored.status
      WHEN stored.status = 'resolved' AND staged.last_seen < stored.resolved_on THEN 'resolved'
      WHEN next.day IS NULL THEN 'open'
      ELSE 'resolved'
    END AS status
  FROM staged
  JOIN next ON next.last_seen = staged.last_seen
  CROSS JOIN last_known
  LEFT JOIN signal AS stored ON stored.source = $source AND stored.external_id = staged.external_id
) AS outcome
WHERE staged.seq = outcome.seq;
