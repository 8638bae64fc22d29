SELECT
	count(*)::INTEGER AS count,
	count(*) FILTER (WHERE NOT EXISTS (
		SELECT 1 FROM investment_area ia WHERE ia.investment = i.id AND ia.year = d.division_year
	))::INTEGER AS unplaced
FROM investment i CROSS JOIN dataset d
