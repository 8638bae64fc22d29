-- Stored signals that this run knows differently.
UPDATE signal SET
  main = staged.main, sub = staged.sub, created_on = staged.created_on, resolved_on = staged.resolved_on,
  status = staged.status, channel = staged.channel, lon = staged.lon, lat = staged.lat, h3 = staged.h3,
  buurt = staged.buurt, year = $year, visibility = staged.visibility, run = $run
FROM staged
WHERE signal.source = $source AND signal.external_id = staged.external_id
  AND (signal.main, signal.sub, signal.created_on, signal.resolved_on, signal.status, signal.channel,
       signal.lon, signal.lat, signal.buurt, signal.year, signal.visibility)
    IS DISTINCT FROM
      (staged.main, staged.sub, staged.created_on, staged.resolved_on, staged.status, staged.channel,
       staged.lon, staged.lat, staged.buurt, $year::SMALLINT, staged.visibility);
