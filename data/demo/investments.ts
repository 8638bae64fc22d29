export interface Investment {
	id: string
	title: string
	programme: string | null
	theme: string | null
	partner: string
	partnerKind: 'municipality' | 'housing' | 'welfare' | 'police' | 'school'
	status: 'planned' | 'inProgress' | 'onHold' | 'completed' | 'cancelled'
	visibility: 'team' | 'partners' | 'public'
	startsOn: string
	endsOn: string | null
	budgeted: number | null
	committed: number | null
	spent: number | null
	collegeTarget: string | null
	areas: { area: string; share: number }[]
	milestones: { title: string; agreedOn: string; actualOn: string | null }[]
}

export function makeInvestments(): Investment[] {
	return []
}
