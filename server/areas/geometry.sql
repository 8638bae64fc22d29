-- The stored file, and whether `hash` is that of the level's geometry in either format.
SELECT
	g.hash, g.body,
	EXISTS (SELECT 1 FROM geometry_file o WHERE o.level = g.level AND o.year = g.year AND o.hash = $hash) AS current
FROM geometry_file g
JOIN dataset d ON g.year = d.division_year
WHERE g.level = $level AND g.format = $format
