SELECT count(*)::INTEGER AS count
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels)
WHERE
	lon >= $west AND lon <= $east AND lat >= $south AND lat <= $north
