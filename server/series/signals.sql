-- Signals under the filter per buurt and calendar month, for the buurten asked.
SELECT buurt AS area, year(created_on)::INTEGER AS year, month(created_on)::INTEGER AS month, count(*)::INTEGER AS count
FROM signal
WHERE
	signal.year = $year
	AND buurt IN (SELECT unnest($buurten))
	AND created_on >= $from::DATE AND created_on < $to::DATE
	AND (
		len($mains) + len($subs) = 0
		OR list_contains($mains, main)
		OR (len($subs) > 0 AND list_contains($subs, main || '/' || sub))
	)
	AND (len($statuses) = 0 OR list_contains($statuses, status))
	AND (len($channels) = 0 OR list_contains($channels, channel))
GROUP BY area, year(created_on), month(created_on)
