-- Signals of the weeks before $to per buurt, category and week; week 0 is the oldest. Weeks are seven days, the newest ends at $to.
-- Of weeks before $apart only the sum is needed: they are counted as week 0.
-- `place` and `category`: of the buurt in $buurten and of main/sub in $categories, from 0.
WITH counted AS (
	SELECT
		buurt,
		main,
		sub,
		CASE WHEN $weeks - 1 - (date_diff('day', created_on, $to::DATE) - 1) // 7 < $apart THEN 0
			ELSE $weeks - 1 - (date_diff('day', created_on, $to::DATE) - 1) // 7 END::INTEGER AS week,
		count(*)::INTEGER AS count
	FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
	WHERE signal.year = $year AND buurt IS NOT NULL
	GROUP BY ALL
)
SELECT place, category, week, count
FROM counted
JOIN (SELECT unnest($buurten) AS code, (generate_subscripts($buurten, 1) - 1)::INTEGER AS place) ON code = buurt
JOIN (SELECT unnest($categories) AS key, (generate_subscripts($categories, 1) - 1)::INTEGER AS category) ON key = main || '/' || sub
