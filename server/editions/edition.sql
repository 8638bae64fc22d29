-- The mark of a frozen edition; no rows: this Dataset is none.
SELECT
	hash, presentation, title, made_on::VARCHAR AS "madeOn", level, dataset, previous
FROM edition
