-- The days of which an edition holds signals; no rows: this Dataset is none.
SELECT signals_from::VARCHAR AS "from", signals_to::VARCHAR AS "to"
FROM edition
