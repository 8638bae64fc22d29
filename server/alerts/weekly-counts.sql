-- Signals of the weeks before $to per buurt, category and week; week 0 is the oldest. Weeks are seven days, the newest ends at $to.
SELECT
	buurt AS area,
	main,
	sub,
	($weeks - 1 - (date_diff('day', created_on, $to::DATE) - 1) // 7)::INTEGER AS week,
	count(*)::INTEGER AS count
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels) AS signal
WHERE signal.year = $year AND buurt IS NOT NULL
GROUP BY ALL
ORDER BY main, sub, area
