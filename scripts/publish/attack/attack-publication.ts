import type { PublicNumber, PublicNumbers } from './public-numbers.ts'
import { readPublication } from './read-publication.ts'
import { readSite } from './read-site.ts'
import { type Effort, type Found, recoverCounts, valuesLeft } from './recover-counts.ts'

/** One count, and what the attack knows of it. JSON as it stands in report.json. */
export interface Finding {
	metric: string
	area: string
	period: string
	/** True: not the count itself, but what its published parts leave over. */
	rest: boolean
	/** As published; null: suppressed or not published. */
	value: number | null
	from: number
	/** Null: no end. */
	to: number | null
	by: Found['by']
}

/** What an attack on a publication came to. JSON as it stands in report.json. */
export interface AttackReport {
	/** True counts that were looked for, published or not. */
	counts: number
	shown: number
	/** Known exactly: none in a safe publication. */
	determined: Finding[]
	/** With the fewest values left; null: there are no counts. */
	narrowest: Finding | null
	/** How many values the attack leaves, and of how many counts; ascending, all above 20 as 20. */
	left: { values: number; counts: number }[]
	/** Counts that went to the solver as well. */
	solved: number
	/** Sums that the numbers contradict, so that the attack did without. */
	contradicted: number
	/** Numbers that the site shows otherwise than the file: none. */
	differing: { metric: string; area: string; period: string; site: number; file: number | null }[]
	/** Answers of the site with a count of what lies in no area: none. */
	unplaced: { file: string; value: number }[]
}

export interface Attacked {
	/** publication.duckdb. */
	file: string
	/** The folder of the static site. */
	site?: string
	/** Which metric counts a part of which, for an attacker who knows the categories; else he guesses from the names. */
	taxonomy?: PublicNumbers['metrics']
	effort?: Effort
}

const asFinding = ({ metric, area, period, rest, value, low, high, by }: Found): Finding => {
	return { metric, area, period, rest, value, from: low, to: high === Number.POSITIVE_INFINITY ? null : high, by }
}

/** Attacks a publication with nothing but what is published. Reads only; the same publication gives the same report. */
export async function attackPublication({ file, site, taxonomy, effort }: Attacked): Promise<AttackReport> {
	const publication = await readPublication(file, taxonomy)
	const { numbers, unplaced } = site === undefined ? { numbers: [], unplaced: [] } : readSite(site, publication)
	const { together, differing } = withSite(publication, numbers)
	const recovery = await recoverCounts({ ...publication, numbers: together }, effort)
	const left = new Map<number, number>()
	for (const count of recovery.found) {
		const values = Math.min(20, valuesLeft(count))
		left.set(values, (left.get(values) ?? 0) + 1)
	}
	return {
		counts: recovery.found.length,
		shown: together.filter(({ value }) => value !== null).length,
		determined: recovery.determined.map(asFinding),
		narrowest: recovery.narrowest && asFinding(recovery.narrowest),
		left: [...left].sort(([a], [b]) => a - b).map(([values, counts]) => ({ values, counts })),
		solved: recovery.solved,
		contradicted: recovery.contradicted,
		differing,
		unplaced,
	}
}

/** Counts of file and site together: what the site shows beyond the file comes on top. */
function withSite({ numbers, metrics }: PublicNumbers, ofSite: readonly PublicNumber[]) {
	const keyOf = ({ metric, area, period }: PublicNumber) => `${metric} ${area} ${period}`
	const together = new Map(numbers.map((number) => [keyOf(number), number]))
	const differing = new Map<string, AttackReport['differing'][number]>()
	for (const number of ofSite) {
		const { metric, area, period, value } = number
		const known = together.get(keyOf(number))?.value ?? null
		if (value === null || value === known || !metrics.has(metric)) continue
		differing.set(keyOf(number), { metric, area, period, site: value, file: known })
		if (known === null) together.set(keyOf(number), number)
	}
	return { together: [...together.values()], differing: [...differing.values()] }
}
