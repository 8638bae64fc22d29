import type { DuckDBConnection } from '@duckdb/node-api'
import { type LocatablePolygon, type Locator, makeLocator } from './locate.ts'

/** A locator over the buurten of one division in a Dataset; its answers index `codes`, −1 for none. */
export async function buurtLocator(
	connection: DuckDBConnection,
	year: number,
): Promise<{ codes: string[]; locator: Locator }> {
	const reader = await connection.runAndReadAll(
		`SELECT code, geometry FROM area JOIN area_geometry USING (code, year)
		 WHERE level = 'buurt' AND year = $1 ORDER BY code`,
		[year],
	)
	const polygons = reader.getRows().map(
		([code, geometry]): LocatablePolygon => ({
			code: String(code),
			geometry: JSON.parse(String(geometry)),
		}),
	)
	return { codes: polygons.map((p) => p.code), locator: makeLocator(polygons) }
}
