import type { MetricDefinition } from '../../server/contract/metric.ts'
import { groups, percent, statistic } from './common.ts'

const rivm = {
	name: 'RIVM, Gezondheid per wijk en buurt (50150NED)',
	licence: 'CC BY 4.0',
	url: 'https://statline.rivm.nl',
}

/** Health as people perceive it, modelled per buurt by RIVM. */
export const healthMetrics: readonly MetricDefinition[] = [
	statistic(
		{
			id: 'rivm.goodHealth',
			label: { nl: 'Goed ervaren gezondheid', en: 'Good perceived health' },
			description: {
				nl: 'Aandeel volwassenen dat de eigen gezondheid (zeer) goed noemt; een modelschatting per buurt.',
				en: 'Share of adults who call their own health (very) good; a model estimate per buurt.',
			},
			unit: percent,
			decimals: 1,
			direction: 'moreIsBetter',
		},
		groups.health,
		rivm,
	),
]
