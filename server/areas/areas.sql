-- Every area of the Dataset's division, all levels.
SELECT
	a.code, a.level, a.name, a.parent, a.gemeente, a.inhabitants, a.households,
	a.land_area AS landArea, a.urbanity::INTEGER AS urbanity, a.building_period AS buildingPeriod,
	a.lon, a.lat, a.west, a.south, a.east, a.north
FROM area a
JOIN dataset d ON a.year = d.division_year
ORDER BY a.code
