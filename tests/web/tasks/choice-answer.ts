import type { ChoiceInput } from '../../../server/contract/explain/explain-choice.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'

const reports = { name: 'Meldingen', licence: null, url: null }
const cbs = { name: 'CBS', licence: 'CC BY 4.0', url: null }

/**
 * A choice made by hand between three buurten on two criteria: Haven leads Oost on social assistance, Oost leads on reports,
 * and of Zuid the assistance is not published.
 */
export const answer: PrioritiesAnswer = {
	query: {
		candidates: ['BU90010101', 'BU90010102', 'BU90010103'],
		level: 'buurt',
		normalisation: 'percentileRank',
		aggregation: 'linear',
	},
	criteria: [
		{
			metric: 'cbs.socialAssistance',
			direction: 'high',
			weight: 6,
			label: { nl: 'Bijstand', en: 'Social assistance' },
			unit: { nl: 'per 1.000 inwoners', en: 'per 1,000 inhabitants' },
			decimals: 0,
			currency: false,
			period: '2024',
			filter: null,
			mean: 34,
			source: cbs,
		},
		{
			metric: 'signals.per1000',
			direction: 'high',
			weight: 2,
			label: { nl: 'Meldingen per 1.000 inwoners', en: 'Reports per 1,000 inhabitants' },
			unit: { nl: 'per 1.000 inwoners', en: 'per 1,000 inhabitants' },
			decimals: 1,
			currency: false,
			period: null,
			filter: { from: '2025-01-01', to: '2026-01-01', category: ['afval/grofvuil'], status: [], channel: [] },
			mean: 41.25,
			source: reports,
		},
	],
	rows: [
		{
			area: 'BU90010101',
			score: 0.8,
			rank: 1,
			rankLow: 1,
			rankHigh: 1,
			first: 0.964,
			values: [88, 30.5],
			status: ['ok', 'ok'],
			normalised: [0.9, 0.5],
			contributions: [0.675, 0.125],
		},
		{
			area: 'BU90010102',
			score: 0.5,
			rank: 2,
			rankLow: 2,
			rankHigh: 2,
			first: 0.036,
			values: [40, 61],
			status: ['ok', 'ok'],
			normalised: [0.4, 0.8],
			contributions: [0.3, 0.2],
		},
		{
			area: 'BU90010103',
			score: null,
			rank: null,
			rankLow: null,
			rankHigh: null,
			first: null,
			values: [null, 12],
			status: ['suppressed', 'ok'],
			normalised: [null, 0.1],
			contributions: [null, null],
		},
	],
	deciding: { metric: 'cbs.socialAssistance', winnerWithout: 'BU90010102' },
	tipping: [
		{ metric: 'cbs.socialAssistance', weight: 6, tipsAt: 1.2, winner: 'BU90010102' },
		{ metric: 'signals.per1000', weight: 2, tipsAt: 10, winner: 'BU90010102' },
	],
	scenarios: {
		count: 5000,
		seed: 12345,
		how: 'Dirichlet',
		concentration: 8,
		ranges: [
			{ metric: 'cbs.socialAssistance', share: 0.75, low: 0.48, high: 0.94 },
			{ metric: 'signals.per1000', share: 0.25, low: 0.06, high: 0.52 },
		],
	},
	correlated: [],
}

const names: Record<string, string> = { BU90010101: 'Haven', BU90010102: 'Oost', BU90010103: 'Zuid' }
export const nameOf = (code: string) => names[code] ?? code

export const input: ChoiceInput = {
	answer,
	pair: ['BU90010102', 'BU90010101'],
	nameOf,
	question: 'Waar komt de sporthal?',
	categories: new Map([['afval/grofvuil', 'Grofvuil']]),
	dataset: { title: 'Voorbeeldstad', asOf: '2025-12-31', fictional: false },
	today: '2026-11-21',
	href: 'https://kaart.example/?task=choice',
}
