-- How many signals there are, per buurt and division: what lies outside the division is unplaced.
SELECT
	buurt, year::INTEGER AS year, count(*)::INTEGER AS count,
	min(created_on)::VARCHAR AS first, (max(created_on) + 1)::DATE::VARCHAR AS after
FROM signal
GROUP BY buurt, year
