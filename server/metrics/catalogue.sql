-- The catalogue that a publication brings along; no rows: that of the code.
SELECT definition FROM metric ORDER BY position
