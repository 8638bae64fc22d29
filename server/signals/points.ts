import type { z } from 'zod'
import { encodeColumns } from '../contract/columns.ts'
import { type PointsHeader, type pointsQuery, signalStatuses } from '../contract/signal.ts'
import { badParameter } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { filterParameters, resolveFilter } from './filter.ts'

const everywhere: [number, number, number, number] = [-180, -90, 180, 90]
/** The share of rows to let pass: five standard deviations above the limit, so that a sample is never short of it. */
const shareFor = (limit: number, total: number) => Math.min(1, (limit + 5 * Math.sqrt(limit) + 10) / total)

/** Signals under the filter as the container of /signals/points; see readPointColumns. */
export async function readPoints(
	served: Served,
	query: z.output<typeof pointsQuery>,
): Promise<Uint8Array<ArrayBuffer>> {
	const { header, columns } = await readPointColumns(served, query)
	return encodeColumns(header, columns)
}

/** Signals under the filter as typed columns (see pointsHeader); above `limit` an even, repeatable sample. */
export async function readPointColumns(
	served: Served,
	{ bbox = everywhere, limit, ...rest }: z.output<typeof pointsQuery>,
) {
	const [west, south, east, north] = bbox
	if (west >= east || south >= north) {
		throw badParameter(
			'bbox',
			bbox.join(','),
			'must be west,south,east,north, with west below east and south below north',
		)
	}
	const query = await resolveFilter(served, rest)
	const parameters = { ...filterParameters(query), west, south, east, north }
	const { count = [] } = await served.database.columns(new URL('./point-count.sql', import.meta.url), parameters)
	const total = Number(count[0] ?? 0)
	const {
		lon = [],
		lat = [],
		main = [],
		sub = [],
		status = [],
		day = [],
	} = await served.database.columns(new URL('./points.sql', import.meta.url), {
		...parameters,
		share: total <= limit ? 1 : shareFor(limit, total),
		maximum: limit,
	})
	const rows = await served.categories()
	const placeOf = new Map(rows.map((row, i) => [`${row.main}/${row.sub}`, i]))
	const statusOf = new Map<unknown, number>(signalStatuses.map((name, i) => [name, i]))
	const shown = lon.length
	const position = new Float32Array(2 * shown)
	for (let i = 0; i < shown; i++) {
		position[2 * i] = Number(lon[i])
		position[2 * i + 1] = Number(lat[i])
	}
	const header: PointsHeader = {
		query,
		total,
		shown,
		categories: rows.map(({ count: _, ...category }) => category),
	}
	return {
		header,
		columns: {
			position,
			category: Uint16Array.from({ length: shown }, (_, i) => placeOf.get(`${main[i]}/${sub[i]}`) ?? 0),
			status: Uint8Array.from({ length: shown }, (_, i) => statusOf.get(status[i]) ?? 0),
			day: Int32Array.from({ length: shown }, (_, i) => Number(day[i])),
		},
	}
}
