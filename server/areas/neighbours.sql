-- Links between areas of one level, both directions, with how each was found.
SELECT n.area, n.neighbour, n.found, n.metres
FROM area_neighbour n
WHERE n.year = $year AND n.level = $level
ORDER BY n.area, n.neighbour
