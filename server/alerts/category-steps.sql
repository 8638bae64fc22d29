-- Signals per category, buurt and step. $asked: texts `category|month|months`: steps of so many months from that month (counted
-- from year 0). `category` and `place`: of the category in $asked and of the buurt in $buurten, from 0.
WITH
	asked AS (
		SELECT
			place AS category,
			split_part(line, '|', 1) AS key,
			split_part(line, '|', 2)::INTEGER AS first,
			split_part(line, '|', 3)::INTEGER AS months
		FROM (SELECT unnest($asked) AS line, (generate_subscripts($asked, 1) - 1)::INTEGER AS place)
	),
	counted AS (
		SELECT buurt, main, sub, (12 * year(created_on) + month(created_on) - 1)::INTEGER AS month, count(*) AS count
		FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
		WHERE signal.year = $year AND buurt IS NOT NULL
		GROUP BY ALL
	),
	placed AS (
		SELECT place, main, sub, month, count
		FROM counted
		JOIN (SELECT unnest($buurten) AS code, (generate_subscripts($buurten, 1) - 1)::INTEGER AS place) ON code = buurt
	),
	keyed AS (
		SELECT main || '/' || sub AS key, place, month, count FROM placed
		UNION ALL
		SELECT main, place, month, sum(count) FROM placed GROUP BY ALL
	)
SELECT
	category,
	place,
	(first + (month - first) // months * months)::INTEGER AS month,
	sum(count)::INTEGER AS count
FROM keyed JOIN asked USING (key)
WHERE month >= first
GROUP BY ALL
