-- Signals under the filter per buurt and calendar month, counted from year 0. `place`: of the buurt in $buurten, from 0.
WITH counted AS (
	SELECT buurt, (12 * year(created_on) + month(created_on) - 1)::INTEGER AS month, count(*)::INTEGER AS count
	FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
	WHERE signal.year = $year AND buurt IS NOT NULL
	GROUP BY ALL
)
SELECT place, month, count
FROM counted
JOIN (SELECT unnest($buurten) AS code, (generate_subscripts($buurten, 1) - 1)::INTEGER AS place) ON code = buurt
