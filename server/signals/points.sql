-- Signals under the filter, thinned by the hash of their id: spread evenly, and the same ones every time.
-- `share` keeps little more than `maximum` rows, so that only those are sorted.
SELECT lon, lat, main, sub, status, (created_on - DATE '1970-01-01')::INTEGER AS day
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels)
WHERE
	hash(source, external_id)::DOUBLE <= $share::DOUBLE * 18446744073709551615.0
	AND lon >= $west AND lon <= $east AND lat >= $south AND lat <= $north
ORDER BY hash(source, external_id), external_id
LIMIT $maximum
