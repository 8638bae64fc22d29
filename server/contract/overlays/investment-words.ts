import type { Investment } from '../investment.ts'
import { defineMessages } from '../messages.ts'
import { terms } from '../terms.ts'

export interface InvestmentWords {
	name: string
	statuses: Record<Investment['status'], string>
}

/** What investments are called, and how far they are: to the team, and to residents, who speak of plans and projects. */
export const investmentWords = defineMessages<Record<'internal' | 'public', InvestmentWords>>({
	nl: {
		internal: { name: terms.nl.families.investments, statuses: terms.nl.investmentStatuses },
		public: {
			name: 'Plannen en projecten',
			statuses: {
				planned: 'Gepland',
				inProgress: 'Bezig',
				onHold: 'Ligt stil',
				completed: 'Klaar',
				cancelled: 'Gaat niet door',
			},
		},
	},
	en: {
		internal: { name: terms.en.families.investments, statuses: terms.en.investmentStatuses },
		public: {
			name: 'Plans and projects',
			statuses: {
				planned: 'Planned',
				inProgress: 'Under way',
				onHold: 'On hold',
				completed: 'Done',
				cancelled: 'Called off',
			},
		},
	},
})
