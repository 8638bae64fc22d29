-- Every investment, in order of start, with the run it came from.
SELECT
	i.id, i.title, i.programme, i.theme, i.partner, i.partner_kind AS partnerKind, i.status,
	i.starts_on::VARCHAR AS startsOn, i.ends_on::VARCHAR AS endsOn,
	i.budgeted, i.committed, i.spent, i.college_target AS collegeTarget, i.run
FROM investment i
ORDER BY i.starts_on, i.id
