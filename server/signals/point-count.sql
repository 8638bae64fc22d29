SELECT count(*)::INTEGER AS count
FROM signal
WHERE
	lon >= $west AND lon <= $east AND lat >= $south AND lat <= $north
	AND created_on >= $from::DATE AND created_on < $to::DATE
	AND (
		len($mains) + len($subs) = 0
		OR list_contains($mains, main)
		OR (len($subs) > 0 AND list_contains($subs, main || '/' || sub))
	)
	AND (len($statuses) = 0 OR list_contains($statuses, status))
	AND (len($channels) = 0 OR list_contains($channels, channel))
