-- Every category, and the number of signals in each over all years.
WITH counted AS (SELECT main, sub, count(*)::INTEGER AS count FROM signal GROUP BY main, sub)
SELECT
	coalesce(k.main, c.main) AS main,
	coalesce(k.sub, c.sub) AS sub,
	coalesce(k.main_label, c.main) AS mainLabel,
	coalesce(k.sub_label, c.sub) AS subLabel,
	coalesce(c.count, 0) AS count
FROM category k
FULL JOIN counted c ON c.main = k.main AND c.sub = k.sub
ORDER BY mainLabel, main, subLabel, sub
