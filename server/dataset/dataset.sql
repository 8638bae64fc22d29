SELECT
	title, fictional, division_year::INTEGER AS divisionYear,
	as_of::VARCHAR AS asOf, source_note AS sourceNote
FROM dataset
