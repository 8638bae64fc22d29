-- Signals per category (main, and main/sub) and calendar month, in the buurten asked.
WITH
	counted AS (
		SELECT main, sub, (12 * year(created_on) + month(created_on) - 1)::INTEGER AS month, count(*) AS count
		FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
		WHERE signal.year = $year AND buurt IN (SELECT unnest($buurten))
		GROUP BY ALL
	)
SELECT main || '/' || sub AS category, month, count::INTEGER AS count FROM counted
UNION ALL
SELECT main, month, sum(count)::INTEGER FROM counted GROUP BY ALL
