-- Signals under the filter per buurt and calendar month, for the buurten asked.
SELECT buurt AS area, year(created_on)::INTEGER AS year, month(created_on)::INTEGER AS month, count(*)::INTEGER AS count
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
WHERE
	signal.year = $year
	AND buurt IN (SELECT unnest($buurten))
GROUP BY area, year(created_on), month(created_on)
