import type { LoadedFigure } from './load-figure.ts'

/** Only what lies in a wijk or gemeente; null or without anything inside: all of it. Classes stay those of the whole. Pure. */
export function insideOf(figure: LoadedFigure, lock: string | null): LoadedFigure {
	if (lock === null) return figure
	const { answer, areas, parents, geometry } = figure
	const inside = areas.filter(
		({ code, parent }) =>
			code === lock || parent === lock || (lock.startsWith('GM') && code.slice(2, 6) === lock.slice(2)),
	)
	if (inside.length === 0) return figure
	const codes = new Set(inside.map(({ code }) => code))
	const kept = <T>(list: readonly T[]) => list.filter((_, i) => codes.has(answer.areas[i] ?? ''))
	const above = new Set(inside.map(({ parent }) => parent))
	const features = geometry.areas.features.filter((feature) => codes.has(feature.properties.code))
	return {
		areas: inside,
		parents: parents.filter(({ code }) => above.has(code)),
		answer: {
			...answer,
			areas: kept(answer.areas),
			values: kept(answer.values),
			status: kept(answer.status),
			numerator: answer.numerator && kept(answer.numerator),
		},
		geometry: {
			...geometry,
			areas: { ...geometry.areas, features },
			borders: {
				...geometry.borders,
				features: [{ type: 'Feature', properties: { kind: 'wijk' }, geometry: geometry.outlineOf([...codes], 0) }],
			},
		},
	}
}
