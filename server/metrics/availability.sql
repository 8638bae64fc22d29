-- Where and when each statistic has values in the Dataset's division, and from which import runs.
SELECT s.metric, s.period, a.level, list_sort(list_distinct(list(s.run))) AS runs
FROM statistic s
JOIN dataset d ON s.year = d.division_year
JOIN area a ON a.code = s.area AND a.year = s.year
WHERE s.value IS NOT NULL
GROUP BY s.metric, s.period, a.level
