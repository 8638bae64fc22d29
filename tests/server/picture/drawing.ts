import { topology } from 'topojson-server'
import type { Metric } from '../../../server/contract/metric.ts'
import type { PictureInput } from '../../../server/contract/picture/input.ts'
import type { ValueStatus } from '../../../server/contract/values.ts'

/** A metric of nothing in particular. */
export const metric: Metric = {
	id: 'test.figure',
	family: 'statistics',
	group: { nl: 'Proef', en: 'Trial' },
	label: { nl: 'Proefcijfer', en: 'Trial figure' },
	description: { nl: '', en: '' },
	unit: { nl: 'stuks', en: 'pieces' },
	decimals: 1,
	currency: false,
	direction: 'neutral',
	midpoint: null,
	minimumInhabitants: 200,
	events: false,
	cap: null,
	evaluation: { kind: 'statistic', aggregation: 'none' },
	source: { name: 'Bron', licence: 'CC BY 4.0', url: null },
	sensitivity: 'public',
	levels: ['buurt'],
	period: { kind: 'years', years: ['2024'] },
}

/** A row of square buurten with these values; null and a status where there is none. */
export function squares(
	values: readonly (number | Exclude<ValueStatus, 'ok'>)[],
	breaks: number[],
	names: readonly string[] = [],
): PictureInput {
	const codes = values.map((_, i) => `BU0001${String(i).padStart(4, '0')}`)
	const nameOf = (i: number) => names[i] ?? `Buurt ${i}`
	const west = (i: number) => 5 + i * 0.01
	const box = (i: number) => [west(i), 52, west(i) + 0.01, 52.01] as [number, number, number, number]
	const features = codes.map((code, i) => {
		const [w, s, e, n] = box(i)
		const ring = [
			[w, s],
			[w, n],
			[e, n],
			[e, s],
			[w, s],
		]
		return {
			type: 'Feature' as const,
			properties: { code, name: nameOf(i), parent: 'WK000100' },
			geometry: { type: 'Polygon' as const, coordinates: [ring] },
		}
	})
	return {
		answer: {
			query: {
				metric: metric.id,
				level: 'buurt',
				period: '2024',
				filter: null,
				classification: 'quantile',
				classes: Math.max(2, breaks.length - 1),
			},
			metric,
			breaks,
			areas: codes,
			values: values.map((value) => (typeof value === 'number' ? value : null)),
			status: values.map((value) => (typeof value === 'number' ? 'ok' : value)),
			numerator: null,
			reference: { code: 'GM0001', name: 'Testdam', value: 15.5, status: 'ok' },
			denominator: null,
			aggregation: 'measured',
			unplaced: null,
		},
		reading: null,
		topology: topology(
			{ areas: { type: 'FeatureCollection', features } as GeoJSON.FeatureCollection },
			1e5,
		) as unknown as PictureInput['topology'],
		context: null,
		areas: codes.map((code, i) => ({
			code,
			level: 'buurt',
			name: nameOf(i),
			parent: 'WK000100',
			inhabitants: 100 + i,
			lon: west(i) + 0.005,
			lat: 52.005,
			bbox: box(i),
		})),
		dataset: {
			title: 'Testdam',
			fictional: false,
			asOf: '2024-12-31',
			gemeente: { code: 'GM0001', name: 'Testdam' },
			bbox: [5, 52, west(values.length - 1) + 0.01, 52.01],
		},
	}
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
export const plain = (xml: string) => xml.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)

/** How each area of a picture is filled, by code. */
export const fillsOf = (svg: string) =>
	new Map([...svg.matchAll(/<path data-code="(\w+)" d="[^"]*" fill="([^"]+)"/g)].map(([, code, fill]) => [code, fill]))

/** Every text that stands in a picture, as it is read. */
export const textsOf = (svg: string) =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => plain(text ?? ''))

/** The box around a path of relative steps, as pathOf writes it. */
export function boxOf(d: string) {
	const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
	const numbers = (text: string) => (text.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
	for (const part of d.split('M').slice(1)) {
		const [start = '', steps = ''] = part.replace('z', '').split('l')
		let [x = 0, y = 0] = numbers(start)
		const deltas = [0, 0, ...numbers(steps)]
		for (let i = 0; i < deltas.length; i += 2) {
			x += deltas[i] ?? 0
			y += deltas[i + 1] ?? 0
			box.left = Math.min(box.left, x)
			box.right = Math.max(box.right, x)
			box.top = Math.min(box.top, y)
			box.bottom = Math.max(box.bottom, y)
		}
	}
	return box
}
