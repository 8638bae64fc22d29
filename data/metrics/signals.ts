import type { MetricDefinition } from '../../server/contract/metric.ts'
import { groups, RATE_MINIMUM } from './common.ts'

const signals = { name: 'Meldingen, zoals geïmporteerd', licence: null, url: null }

/** Signals under the filter of the question: as a rate, and as a count that is said to be one. */
export const signalMetrics: readonly MetricDefinition[] = [
	{
		id: 'signals.per1000',
		family: 'signals',
		group: groups.signals,
		label: { nl: 'Meldingen per 1.000 inwoners', en: 'Reports per 1,000 inhabitants' },
		description: {
			nl: 'Meldingen en waarnemingen in de gekozen periode, gedeeld door het aantal inwoners. Zegt ook iets over hoe graag mensen melden.',
			en: 'Reports and observations in the chosen period, divided by the number of inhabitants. Also reflects how readily people report.',
		},
		unit: { nl: 'per 1.000 inwoners', en: 'per 1,000 inhabitants' },
		decimals: 1,
		currency: false,
		direction: 'moreIsWorse',
		midpoint: null,
		minimumInhabitants: RATE_MINIMUM,
		events: true,
		cap: null,
		evaluation: { kind: 'signals', per: 'inhabitants' },
		source: signals,
		sensitivity: 'partners',
	},
	{
		id: 'signals.count',
		family: 'signals',
		group: groups.signals,
		label: { nl: 'Aantal meldingen', en: 'Number of reports' },
		description: {
			nl: 'Aantal meldingen en waarnemingen in de gekozen periode. Een aantal, geen verhouding: waar meer mensen wonen wordt meer gemeld.',
			en: 'Number of reports and observations in the chosen period. A count, not a rate: where more people live, more is reported.',
		},
		unit: { nl: 'meldingen', en: 'reports' },
		decimals: 0,
		currency: false,
		direction: 'moreIsWorse',
		midpoint: null,
		minimumInhabitants: null,
		events: true,
		cap: null,
		evaluation: { kind: 'signals', per: 'none' },
		source: signals,
		sensitivity: 'partners',
	},
]
