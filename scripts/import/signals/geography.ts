import { z } from 'zod'
import { localDay } from '../local-day.ts'
import { category, syntheticId } from './convert.ts'
import { inNetherlands, pointOfGeometry } from './position.ts'
import { CellProblem, type SignalRecord } from './record.ts'

const name = z.string().max(200)
const properties = z.object({
	category: z.object({ name, slug: name, parent: z.object({ name, slug: name }) }),
	created_at: name,
})

/**
 * One feature of the public Signalen response `/signals/v1/public/signals/geography`: a point with a category and the
 * moment of creation, nothing more. It has no id, so position, category and moment make one. Throws CellProblem.
 */
export function signalOfFeature(feature: unknown, line: number, today: number): SignalRecord {
	const { geometry, properties: given } = (feature ?? {}) as { geometry?: unknown; properties?: unknown }
	const parsed = properties.safeParse(given)
	if (!parsed.success) {
		const path = parsed.error.issues[0]?.path.join('.') ?? ''
		throw new CellProblem(
			['properties', path].filter(Boolean).join('.'),
			null,
			'is not there, or not a text, as the public Signalen response has it',
		)
	}
	const { category: sub, created_at } = parsed.data
	const [lon, lat] = inNetherlands('geometry', pointOfGeometry(geometry), null)
	let created: number
	try {
		created = localDay(created_at)
	} catch (problem) {
		if (!(problem instanceof RangeError)) throw problem
		throw new CellProblem('created_at', created_at, problem.message)
	}
	if (created > today) throw new CellProblem('created_at', created_at, 'lies in the future')
	const mainLabel = category('category.parent.name', sub.parent.name, sub.parent.slug)
	const subLabel = category('category.name', sub.name, sub.slug)
	return {
		line,
		externalId: syntheticId(lon, lat, subLabel.slug, created_at),
		main: mainLabel.slug,
		mainLabel: mainLabel.label,
		sub: subLabel.slug,
		subLabel: subLabel.label,
		created,
		resolved: null,
		status: 'open',
		channel: 'report',
		visibility: 'public',
		lon,
		lat,
		lastSeen: null,
	}
}
