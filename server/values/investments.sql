-- Euros of one step of the money ladder per buurt, by share; cancelled work does not count.
-- `unknown` counts the investments whose amount is not known. NULL area = the part that lies in no buurt of the division.
WITH counted AS (
	SELECT
		id,
		CASE $amount WHEN 'budgeted' THEN budgeted WHEN 'committed' THEN committed WHEN 'spent' THEN spent END AS amount
	FROM investment
	WHERE status <> 'cancelled' AND ($period = 'all' OR year(starts_on)::VARCHAR = $period)
),
placed AS (
	SELECT ia.area, ia.share, c.amount
	FROM counted c
	JOIN investment_area ia ON ia.investment = c.id AND ia.year = $year
	JOIN area a ON a.code = ia.area AND a.year = ia.year AND a.level = 'buurt'
)
SELECT area, sum(amount * share) AS value, count(*) FILTER (WHERE amount IS NULL)::INTEGER AS unknown, count(*)::INTEGER AS count
FROM placed
GROUP BY area
UNION ALL
SELECT
	NULL,
	(SELECT coalesce(sum(amount), 0) FROM counted) - (SELECT coalesce(sum(amount * share), 0) FROM placed),
	0,
	0
