-- Signals per category and calendar month in the buurten asked. `category`: place in $categories (main, and main/sub), from 0.
WITH
	counted AS (
		SELECT main, sub, (12 * year(created_on) + month(created_on) - 1)::INTEGER AS month, count(*) AS count
		FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
		WHERE signal.year = $year AND buurt IN (SELECT unnest($buurten))
		GROUP BY ALL
	),
	keyed AS (
		SELECT main || '/' || sub AS key, month, count FROM counted
		UNION ALL
		SELECT main, month, sum(count) FROM counted GROUP BY ALL
	)
SELECT category, month, count::INTEGER AS count
FROM keyed
JOIN (SELECT unnest($categories) AS name, (generate_subscripts($categories, 1) - 1)::INTEGER AS category) ON name = key
