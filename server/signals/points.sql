-- Signals under the filter, thinned by the hash of their id: spread evenly, and the same ones every time.
-- `share` keeps little more than `maximum` rows, so that only those are sorted.
SELECT lon, lat, main, sub, status, (created_on - DATE '1970-01-01')::INTEGER AS day
FROM signal
WHERE
	hash(source, external_id)::DOUBLE <= $share::DOUBLE * 18446744073709551615.0
	AND lon >= $west AND lon <= $east AND lat >= $south AND lat <= $north
	AND created_on >= $from::DATE AND created_on < $to::DATE
	AND (
		len($mains) + len($subs) = 0
		OR list_contains($mains, main)
		OR (len($subs) > 0 AND list_contains($subs, main || '/' || sub))
	)
	AND (len($statuses) = 0 OR list_contains($statuses, status))
	AND (len($channels) = 0 OR list_contains($channels, channel))
ORDER BY hash(source, external_id), external_id
LIMIT $maximum
