-- What the snapshots say of stored signals that are not in them: open ones are resolved on the first complete snapshot
-- after everything known so far; for resolved ones a snapshot between the last that could hold them and the first that
-- did not makes the day of resolution more precise.
UPDATE signal SET resolved_on = outcome.day, status = 'resolved', run = $run
FROM (
  WITH
  known AS (SELECT day FROM signal_sweep WHERE source = $source AND complete),
  last_known AS (SELECT max(day) AS day FROM known),
  gap AS (SELECT day, lag(day) OVER (ORDER BY day) AS previous FROM known),
  absent AS (
    SELECT stored.rowid AS id, stored.created_on, stored.status, stored.resolved_on
    FROM signal AS stored ANTI JOIN staged USING (external_id)
    WHERE stored.source = $source
  )
  SELECT absent.id, min(sweep.day) AS day
  FROM absent CROSS JOIN last_known
  JOIN sweep ON sweep.complete AND sweep.day > absent.created_on AND (last_known.day IS NULL OR sweep.day > last_known.day)
  WHERE absent.status IN ('open', 'inProgress')
  GROUP BY absent.id
  UNION ALL
  SELECT absent.id, min(sweep.day) AS day
  FROM absent
  JOIN gap ON gap.day = absent.resolved_on
  JOIN sweep ON sweep.complete AND sweep.day > absent.created_on AND sweep.day > gap.previous AND sweep.day < gap.day
  WHERE absent.status = 'resolved'
  GROUP BY absent.id
) AS outcome
WHERE signal.rowid = outcome.id;
