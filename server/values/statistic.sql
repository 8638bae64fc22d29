-- One statistic of one period, at every level the source gives.
SELECT area, value, reason
FROM statistic
WHERE metric = $metric AND period = $period AND year = $year
