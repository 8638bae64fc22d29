SELECT g.hash, g.body
FROM geometry_file g
JOIN dataset d ON g.year = d.division_year
WHERE g.level = $level AND g.format = $format
