SELECT g.level, g.format, g.hash
FROM geometry_file g
JOIN dataset d ON g.year = d.division_year
ORDER BY g.level, g.format
