-- The buurten of investments in the Dataset's division, biggest share first.
SELECT ia.investment, ia.area AS code, ia.share
FROM investment_area ia
JOIN dataset d ON ia.year = d.division_year
ORDER BY ia.investment, ia.share DESC, ia.area
