-- Links between areas of one level, both directions, by the places of their codes in $codes, from 0.
WITH asked AS (SELECT unnest($codes) AS code, (generate_subscripts($codes, 1) - 1)::INTEGER AS place)
SELECT a.place AS area, b.place AS neighbour
FROM area_neighbour n
JOIN asked a ON a.code = n.area
JOIN asked b ON b.code = n.neighbour
WHERE n.year = $year AND n.level = $level
ORDER BY ALL
