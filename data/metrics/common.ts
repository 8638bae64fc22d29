import type { MetricDefinition } from '../../server/contract/metric.ts'

/** Headings within a family. */
export const groups = {
	signals: { nl: 'Meldingen', en: 'Reports' },
	population: { nl: 'Bevolking', en: 'Population' },
	housing: { nl: 'Wonen', en: 'Housing' },
	income: { nl: 'Inkomen', en: 'Income' },
	amenities: { nl: 'Voorzieningen', en: 'Amenities' },
	liveability: { nl: 'Leefbaarheid', en: 'Liveability' },
	safety: { nl: 'Veiligheid', en: 'Safety' },
	health: { nl: 'Gezondheid', en: 'Health' },
	money: { nl: 'Geld', en: 'Money' },
}

export const none = { nl: '', en: '' }
export const percent = { nl: '%', en: '%' }
export const kilometre = { nl: 'km', en: 'km' }
export const thousandEuro = { nl: '× € 1.000', en: '× €1,000' }
export const perInhabitant = { nl: 'per inwoner', en: 'per inhabitant' }

/** Under this many inhabitants a rate says more about chance than about the buurt (SOURCES: 10 inhabitants, 63 crimes). */
export const RATE_MINIMUM = 200
/** Under this many inhabitants means and shares rest on a handful of people. */
const SHARE_MINIMUM = 50

export type Statistic = Pick<MetricDefinition, 'id' | 'label' | 'description'> & Partial<MetricDefinition>

/** A statistic with the commonest choices filled in: percentage-like, weighted by inhabitants, neutral. */
export function statistic(
	entry: Statistic,
	group: MetricDefinition['group'],
	from: MetricDefinition['source'],
): MetricDefinition {
	return {
		family: 'statistics',
		group,
		unit: none,
		decimals: 0,
		currency: false,
		direction: 'neutral',
		midpoint: null,
		minimumInhabitants: SHARE_MINIMUM,
		events: false,
		cap: null,
		evaluation: { kind: 'statistic', aggregation: 'inhabitants' },
		source: from,
		sensitivity: 'public',
		...entry,
	}
}
export const sum = { evaluation: { kind: 'statistic', aggregation: 'sum' }, minimumInhabitants: null } as const
export const byHousehold = { evaluation: { kind: 'statistic', aggregation: 'households' } } as const
