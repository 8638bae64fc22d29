import { z } from 'zod'
import { buurtenOf } from '../areas/division.ts'
import { areaOr404 } from '../areas/profile.ts'
import { type Investment, investment, type investmentsAnswer, type investmentsQuery } from '../contract/investment.ts'
import { badParameter } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import type { Served } from '../served.ts'

const row = investment
	.omit({ late: true, share: true, areas: true, milestones: true, source: true })
	.extend({ run: z.int() })
const areaRow = z.object({ investment: z.string(), code: z.string(), share: z.number() })
const milestoneRow = investment.shape.milestones.element.omit({ late: true }).extend({ investment: z.string() })

/** Rows by the investment they belong to. */
function grouped<Row extends { investment: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>()
	for (const entry of rows) {
		const group = groups.get(entry.investment)
		if (group) group.push(entry)
		else groups.set(entry.investment, [entry])
	}
	return groups
}

/**
 * The peildatum on which "late" is judged, never the clock: the Dataset's, else the day of its newest import.
 */
function asOfDay(asOf: string | null, runs: readonly { at: string }[]): string {
	return asOf ?? runs.map((run) => run.at.slice(0, 10)).reduce((a, b) => (a > b ? a : b), '1970-01-01')
}

/** All investments with places and milestones: small enough to be kept whole (hundreds, seldom thousands). */
export async function readAllInvestments(served: Served) {
	const { database } = served
	const file = (name: string) => new URL(`./${name}.sql`, import.meta.url)
	const [dataset, division, { runs }, rows, areaRows, milestoneRows] = await Promise.all([
		served.dataset(),
		served.division(),
		served.metrics(),
		database.query(file('investments'), row),
		database.query(file('areas'), areaRow),
		database.query(file('milestones'), milestoneRow),
	])
	const asOf = asOfDay(dataset.asOf, dataset.runs)
	const areas = grouped(areaRows)
	const milestones = grouped(milestoneRows)
	const investments = rows.map(({ run, ...rest }): Investment => {
		const own = (milestones.get(rest.id) ?? []).map(({ title, agreedOn, actualOn }) => ({
			title,
			agreedOn,
			actualOn,
			late: actualOn === null && agreedOn < asOf,
		}))
		return {
			...rest,
			late: rest.status !== 'cancelled' && own.some((milestone) => milestone.late),
			share: null,
			areas: (areas.get(rest.id) ?? []).flatMap(({ code, share }) => {
				const area = division.byCode.get(code)
				return area ? [{ code, name: area.name, share, lon: area.lon, lat: area.lat }] : []
			}),
			milestones: own,
			source: runs.get(run)?.source ?? '',
		}
	})
	const partners = new Map(investments.map(({ partner, partnerKind }) => [partner, partnerKind]))
	return {
		asOf,
		investments,
		partners: [...partners].map(([name, kind]) => ({ name, kind })).sort((a, b) => a.name.localeCompare(b.name, 'nl')),
	}
}

/** Investments, of an area, status or partner when asked. `partners` are always all there are. */
export async function readInvestments(
	served: Served,
	{ area: code, status, partner }: z.output<typeof investmentsQuery>,
): Promise<z.infer<typeof investmentsAnswer>> {
	const [{ asOf, investments, partners }, division] = await Promise.all([served.investments(), served.division()])
	if (partner !== undefined && !partners.some(({ name }) => name === partner)) {
		const names = partners.map(({ name }) => name)
		throw badParameter('partner', partner, `there is no partner ${partner.slice(0, 100)}`, suggest(partner, names))
	}
	const inside = code === undefined ? null : new Set(buurtenOf(division, areaOr404(division, code, 'area', 400)))
	const asked = new Set<string>(status ?? [])
	const chosen = investments
		.filter((entry) => partner === undefined || entry.partner === partner)
		.filter((entry) => asked.size === 0 || asked.has(entry.status))
		.flatMap((entry): Investment[] => {
			if (inside === null) return [entry]
			const here = entry.areas.filter((place) => inside.has(place.code))
			return here.length === 0 ? [] : [{ ...entry, share: here.reduce((sum, place) => sum + place.share, 0) }]
		})
	return { asOf, partners, investments: chosen }
}
