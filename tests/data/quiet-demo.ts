import { DuckDBInstance } from '@duckdb/node-api'

/** A number in (0, 1) that follows from the texts alone: the same whatever the order in which rows are read. */
const uniform = (...parts: string[]) => `((hash(concat_ws('|', ${parts.join(', ')})) % 1000003 + 0.5) / 1000003.0)`
const normal = (...parts: string[]) =>
	`(sqrt(-2 * ln(${uniform("'a'", ...parts)})) * cos(2 * pi() * ${uniform("'b'", ...parts)}))`

/**
 * Rewrites the demo at `path` into a town in which nothing is going on: every signal keeps its day and category but lies in a
 * buurt by lot, by the inhabitants of that year and the ordinary difference between buurten (`spread`: coefficient of variation per buurt and
 * category, the same through all years). With `monthly` that rate also goes up and down from one calendar month to the next, by so
 * much on the log scale: reports come in clumps. Statistics with a worse side vary around their mean of the area by chance.
 */
export async function makeQuiet(path: string, seed: string, spread = 0.3, monthly = 0): Promise<void> {
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	const salt = `'${seed}'`
	// Without clumps every month is month 0: fewer rows to join.
	const month = monthly > 0 ? '(12 * year(created_on) + month(created_on))::INTEGER' : '0'
	await connection.run(`
		CREATE TEMP TABLE upto AS
		WITH weight AS (
			SELECT area AS code, sub, of, month,
				value * exp(${spread} * ${normal('area', 'sub', salt)} + ${monthly} * ${normal('area', 'sub', 'month', salt)}) AS weight
			FROM statistic, (SELECT DISTINCT sub, year(created_on)::INTEGER AS of, ${month} AS month FROM signal)
			WHERE metric = 'cbs.inhabitants' AND area LIKE 'BU%' AND value > 0 AND period = of::VARCHAR
		)
		SELECT code, sub, of, month,
			sum(weight) OVER (PARTITION BY sub, of, month ORDER BY code) / sum(weight) OVER (PARTITION BY sub, of, month) AS upto
		FROM weight;
		CREATE TEMP TABLE lot AS
		SELECT s.source, s.external_id, c.code
		FROM (
			SELECT *, year(created_on)::INTEGER AS of, ${month} AS month, ${uniform('external_id', salt)} AS u FROM signal WHERE buurt IS NOT NULL
		) s
		ASOF JOIN upto c ON s.sub = c.sub AND s.of = c.of AND s.month = c.month AND s.u <= c.upto;
		UPDATE signal SET buurt = lot.code FROM lot WHERE lot.source = signal.source AND lot.external_id = signal.external_id;
		CREATE TEMP TABLE mean AS SELECT metric, area, avg(value) AS value, stddev(value) AS sd FROM statistic GROUP BY ALL;
		UPDATE statistic SET value = CASE
			WHEN statistic.metric LIKE 'police.%' THEN greatest(0, round(mean.value + sqrt(mean.value) * ${normal('statistic.metric', 'statistic.area', 'period', salt)}))
			ELSE mean.value + mean.sd * ${normal('statistic.metric', 'statistic.area', 'period', salt)} END
		FROM mean WHERE mean.metric = statistic.metric AND mean.area = statistic.area AND statistic.value IS NOT NULL
			AND statistic.metric NOT IN ('cbs.inhabitants', 'cbs.households');
	`)
	connection.closeSync()
	instance.closeSync()
}
