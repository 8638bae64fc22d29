-- A frozen edition whole: its mark, the presentation, what every scene showed, and what had changed.
SELECT
	e.hash, presentation, e.title, made_on::VARCHAR AS "madeOn", level, e.dataset, previous,
	document, answers, changes, division_year::INTEGER AS "divisionYear"
FROM edition e, dataset d
