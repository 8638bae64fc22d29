-- Signals under the filter per buurt of the division; NULL = in no buurt.
SELECT CASE WHEN year = $year THEN buurt END AS area, count(*)::INTEGER AS count
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels)
GROUP BY area
