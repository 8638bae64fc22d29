import type { MetricDefinition } from '../../server/contract/metric.ts'
import { groups, none, perInhabitant, RATE_MINIMUM } from './common.ts'

const investments = { name: 'Investeringen, zoals geïmporteerd', licence: null, url: null }

/** Euros of each step of the money ladder, by the share that falls in an area. */
export const investmentMetrics: readonly MetricDefinition[] = [
	...(
		[
			['investments.committed', 'committed', 'Toegezegd geld', 'Money committed', 'toegezegd', 'committed'],
			['investments.spent', 'spent', 'Uitgegeven geld', 'Money spent', 'uitgegeven', 'spent'],
			['investments.budgeted', 'budgeted', 'Begroot geld', 'Money budgeted', 'begroot', 'budgeted'],
		] as const
	).map(
		([id, amount, nl, en, verbNl, verbEn]): MetricDefinition => ({
			id,
			family: 'investments',
			group: groups.money,
			label: { nl, en },
			description: {
				nl: `Euro’s ${verbNl} door alle partners samen, naar het aandeel dat in het gebied valt. Geannuleerde investeringen tellen niet mee.`,
				en: `Euros ${verbEn} by all partners together, by the share that falls in the area. Cancelled investments do not count.`,
			},
			unit: none,
			decimals: 0,
			currency: true,
			direction: 'neutral',
			midpoint: null,
			minimumInhabitants: null,
			events: false,
			cap: null,
			evaluation: { kind: 'investments', amount, per: 'none' },
			source: investments,
			sensitivity: 'partners',
		}),
	),
	{
		id: 'investments.perInhabitant',
		family: 'investments',
		group: groups.money,
		label: { nl: 'Toegezegd geld per inwoner', en: 'Money committed per inhabitant' },
		description: {
			nl: 'Toegezegde euro’s van alle partners samen, gedeeld door het aantal inwoners. Geannuleerde investeringen tellen niet mee.',
			en: 'Euros committed by all partners together, divided by the number of inhabitants. Cancelled investments do not count.',
		},
		unit: perInhabitant,
		decimals: 0,
		currency: true,
		direction: 'neutral',
		midpoint: null,
		minimumInhabitants: RATE_MINIMUM,
		events: false,
		cap: null,
		evaluation: { kind: 'investments', amount: 'committed', per: 'inhabitants' },
		source: investments,
		sensitivity: 'partners',
	},
]
