SELECT
	id, kind, source, licence, url, files, strftime("at", '%Y-%m-%dT%H:%M:%SZ') AS "at",
	read, stored, unchanged, refused, unplaced
FROM import_run
ORDER BY id
