-- What the snapshots say of the signals that are in them. A signal was resolved on the day of the first complete
-- snapshot after the last one that held it. What is stored came of other snapshots by the same rule, so it wins where
-- its snapshots are the later ones; the outcome does not depend on the order of import.
UPDATE staged SET resolved_on = outcome.resolved_on, status = outcome.status
FROM (
  WITH
  known AS (SELECT day FROM signal_sweep WHERE source = $source AND complete),
  last_known AS (SELECT max(day) AS day FROM known),
  gap AS (SELECT day, lag(day) OVER (ORDER BY day) AS previous FROM known),
  met AS (
    SELECT
      staged.seq, stored.status, stored.resolved_on,
      -- The last day on which it was certainly there: of this run, or because what is stored implies it. An open one was
      -- in the last snapshot known, a resolved one in the snapshot before the day of its resolution.
      CASE
        WHEN stored.status IN ('open', 'inProgress') THEN greatest(staged.last_seen, last_known.day)
        WHEN staged.last_seen < stored.resolved_on THEN greatest(staged.last_seen, gap.previous)
        ELSE staged.last_seen
      END AS seen,
      -- A day of resolution that no snapshot gave is left as it is.
      stored.status = 'cancelled' OR (stored.status = 'resolved' AND staged.last_seen < stored.resolved_on AND gap.day IS NULL) AS keeps
    FROM staged CROSS JOIN last_known
    LEFT JOIN signal AS stored ON stored.source = $source AND stored.external_id = staged.external_id
    LEFT JOIN gap ON gap.day = stored.resolved_on
  ),
  next AS (                               -- the first complete snapshot after each day, of this run or before
    SELECT seen.seen, min(complete_sweep.day) AS day
    FROM (SELECT DISTINCT seen FROM met) AS seen
    LEFT JOIN complete_sweep ON complete_sweep.day > seen.seen
    GROUP BY seen.seen
  )
  SELECT
    seq,
    CASE WHEN keeps THEN met.resolved_on ELSE next.day END AS resolved_on,
    CASE
      WHEN keeps OR (status = 'resolved' AND resolved_on IS NULL) THEN status
      WHEN next.day IS NOT NULL THEN 'resolved'
      WHEN status = 'inProgress' THEN status
      ELSE 'open'
    END AS status
  FROM met JOIN next USING (seen)
) AS outcome
WHERE staged.seq = outcome.seq;
