-- Signals under the filter per H3 cell of a resolution from 6 to 11.
-- An H3 index keeps its resolution in bits 52–55 and one digit of 3 bits per resolution below it; the parent of a cell
-- has the coarser resolution there and the digits it does not use set to 7 (https://h3geo.org/docs/core-library/h3Indexing).
SELECT
	lower(hex(
		(h3 & ~(15::UBIGINT << 52::UBIGINT))
		| ($resolution::UBIGINT << 52::UBIGINT)
		| ((1::UBIGINT << (3 * (15 - $resolution))::UBIGINT) - 1::UBIGINT)
	)) AS cell,
	count(*)::INTEGER AS count
FROM signals_under($from, $to, $mains, $subs, $statuses, $channels)
GROUP BY cell
ORDER BY cell
