-- The first and last day of a signal, and how many there are: not public, and public in no buurt of the division.
SELECT
	min(created_on)::VARCHAR AS first, max(created_on)::VARCHAR AS last, count(*)::INTEGER AS signals,
	count(*) FILTER (WHERE visibility <> 'public')::INTEGER AS withheld,
	count(*) FILTER (WHERE visibility = 'public' AND (buurt IS NULL OR year <> (SELECT division_year FROM dataset)))::INTEGER AS unplaced
FROM signal
HAVING count(*) > 0
