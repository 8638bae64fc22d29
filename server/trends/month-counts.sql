-- Signals under the filter per buurt of the division and calendar month, counted from year 0.
SELECT
	buurt AS area,
	(12 * year(created_on) + month(created_on) - 1)::INTEGER AS month,
	count(*)::INTEGER AS count
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
WHERE signal.year = $year AND buurt IS NOT NULL
GROUP BY ALL
