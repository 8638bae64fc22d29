-- Signals per category, buurt and step. $asked: texts `category|month|months`: steps of so many months from that month (counted from year 0).
WITH
	asked AS (
		SELECT
			split_part(line, '|', 1) AS category,
			split_part(line, '|', 2)::INTEGER AS first,
			split_part(line, '|', 3)::INTEGER AS months
		FROM (SELECT unnest($asked) AS line)
	),
	counted AS (
		SELECT buurt, main, sub, (12 * year(created_on) + month(created_on) - 1)::INTEGER AS month, count(*) AS count
		FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
		WHERE signal.year = $year AND buurt IN (SELECT unnest($buurten))
		GROUP BY ALL
	),
	keyed AS (
		SELECT main || '/' || sub AS category, buurt, month, count FROM counted
		UNION ALL
		SELECT main, buurt, month, sum(count) FROM counted GROUP BY ALL
	)
SELECT
	category,
	buurt AS area,
	(first + (month - first) // months * months)::INTEGER AS month,
	sum(count)::INTEGER AS count
FROM keyed JOIN asked USING (category)
WHERE month >= first
GROUP BY ALL
