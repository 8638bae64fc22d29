-- Signals of one area under the filter: in all, per main category, and per sub category. Days = from report to resolution.
SELECT
	main, sub,
	count(*)::INTEGER AS count,
	count(*) FILTER (WHERE status IN ('open', 'inProgress'))::INTEGER AS open,
	count(resolved_on)::INTEGER AS resolved,
	quantile_cont((resolved_on - created_on)::INTEGER, 0.5)::DOUBLE AS medianDays,
	quantile_cont((resolved_on - created_on)::INTEGER, 0.9)::DOUBLE AS p90Days
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels)
WHERE
	year = $year
	AND buurt IN (
		SELECT code FROM area
		WHERE year = $year AND level = 'buurt' AND (code = $area OR parent = $area OR gemeente = $area)
	)
GROUP BY GROUPING SETS ((main, sub), (main), ())
