-- Every category, with how many signals it has and how many of them are public.
SELECT
	coalesce(c.main, s.main) AS main, coalesce(c.sub, s.sub) AS sub,
	coalesce(c.main_label, s.main) AS "mainLabel", coalesce(c.sub_label, s.sub) AS "subLabel",
	coalesce(s.signals, 0)::INTEGER AS signals, coalesce(s.public, 0)::INTEGER AS public
FROM category c
FULL JOIN (
	SELECT main, sub, count(*) AS signals, count(*) FILTER (WHERE visibility = 'public') AS public
	FROM signal
	GROUP BY main, sub
) s ON s.main = c.main AND s.sub = c.sub
ORDER BY 1, 2
