import { collegeTargets, type Idea, ideas, type Partner, partners } from './investment-ideas.ts'
import { namedInvestments } from './named-investments.ts'
import { type Buurt, buurten, wijkCode, wijken } from './places.ts'
import { type Random, randomFor } from './random.ts'
import { AS_OF, dayNumber } from './time.ts'
import { neglected } from './truths.ts'

export interface Investment {
	id: string
	title: string
	programme: string | null
	theme: string | null
	partner: string
	partnerKind: Partner['kind']
	status: 'planned' | 'inProgress' | 'onHold' | 'completed' | 'cancelled'
	visibility: 'team' | 'partners' | 'public'
	startsOn: string
	endsOn: string | null
	/** Euros; null = not known. */
	budgeted: number | null
	committed: number | null
	spent: number | null
	collegeTarget: string | null
	/** Empty: "niet op de kaart". */
	areas: { area: string; share: number }[]
	milestones: { title: string; agreedOn: string; actualOn: string | null }[]
}

const INVESTMENTS = 150

const asOf = dayNumber(AS_OF)
const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const thousands = (euros: number) => Math.round(euros / 1000) * 1000

/** Buurten where the idea fits; the neglected buurt gets nothing. */
const fitting = (idea: Idea) => buurten.filter((b) => idea.where.includes(b.kind) && b.code !== neglected.buurt)

/** Shares in proportion to the inhabitants, to whole per cents, together `whole`. */
function shares(members: readonly Buurt[], whole: number): Investment['areas'] {
	const people = members.reduce((sum, b) => sum + b.inhabitants, 0)
	let left = Math.round(whole * 100)
	return members.map((b, i) => {
		const part = i === members.length - 1 ? left : Math.round((whole * 100 * b.inhabitants) / people)
		left -= part
		return { area: b.code, share: part / 100 }
	})
}

function place(idea: Idea, used: Set<string>, random: Random): { title: string; areas: Investment['areas'] } | null {
	const buurt = random.pick(fitting(idea))
	const wijk = wijken.find((_, w) => wijkCode(w) === buurt.wijk)?.name ?? ''
	const key = `${idea.title} ${idea.title.includes('{w}') ? wijk : buurt.name}`
	if (used.has(key)) return null
	used.add(key)
	const number = random.integer(4, 30) * 8
	const title = idea.title.replace('{b}', buurt.name).replace('{w}', wijk).replace('{n}', String(number))
	const inWijk = buurten.filter((b) => b.wijk === buurt.wijk && b.code !== neglected.buurt && b.inhabitants > 0)
	if (idea.title.includes('{w}')) return { title, areas: shares(inWijk, random.chance(0.2) ? 0.9 : 1) }
	const neighbour = inWijk.find((b) => Math.abs(buurten.indexOf(b) - buurten.indexOf(buurt)) === 1)
	if (neighbour && random.chance(0.18)) {
		return {
			title,
			areas: [
				{ area: buurt.code, share: 0.7 },
				{ area: neighbour.code, share: 0.3 },
			],
		}
	}
	return { title, areas: [{ area: buurt.code, share: 1 }] }
}

/** Agreed and actual dates: what was agreed before the peildatum was reached, sometimes after the agreed day. */
function milestones(idea: Idea, start: number, end: number, status: Investment['status'], random: Random) {
	return idea.steps.flatMap((title, i) => {
		const agreed = Math.round(start + ((end - start) * (i + 1)) / idea.steps.length)
		if (status === 'cancelled' && i > 0) return []
		if (status === 'onHold' && agreed <= asOf && i > 1) return []
		const delay = random.chance(0.35) ? random.integer(5, 120) : random.integer(-20, 3)
		const reached = status === 'completed' || agreed <= asOf
		const actual = agreed + delay <= asOf ? agreed + delay : Math.min(agreed, asOf)
		return [{ title, agreedOn: dayText(agreed), actualOn: reached && status !== 'planned' ? dayText(actual) : null }]
	})
}

function money(idea: Idea, status: Investment['status'], part: number, random: Random) {
	const budgeted = thousands(1000 * (idea.from + (idea.to - idea.from) * random.next() ** 1.6))
	const committed =
		status === 'planned'
			? random.chance(0.4)
				? 0
				: thousands(budgeted * random.between(0.1, 0.5))
			: status === 'cancelled'
				? thousands(budgeted * random.between(0.1, 0.6))
				: thousands(budgeted * random.between(0.86, 1))
	const spent =
		status === 'planned'
			? 0
			: status === 'completed'
				? thousands(committed * random.between(0.93, 1.09))
				: status === 'cancelled'
					? thousands(committed * random.between(0, 0.3))
					: thousands(committed * Math.min(0.97, part * random.between(0.55, 0.95)))
	return { budgeted, committed, spent }
}

function invest(
	idea: Idea,
	where: { title: string; areas: Investment['areas'] },
	random: Random,
): Omit<Investment, 'id'> {
	const partner = partners[idea.partner]
	const start =
		dayNumber('2014-02-01') + Math.floor(random.next() ** 0.62 * (dayNumber('2026-09-01') - dayNumber('2014-02-01')))
	const end = start + random.integer(idea.months[0], idea.months[1]) * 30
	const chance = random.next()
	const status =
		chance < 0.06
			? 'cancelled'
			: start > asOf
				? 'planned'
				: end < asOf
					? 'completed'
					: chance < 0.2
						? 'onHold'
						: 'inProgress'
	const amounts = money(idea, status, Math.min(1, (asOf - start) / (end - start)), random)
	const secret = partner.kind === 'police' && random.chance(0.4)
	const look = random.next()
	return {
		title: where.title,
		programme: idea.programme,
		theme: idea.theme,
		partner: partner.name,
		partnerKind: partner.kind,
		status,
		visibility: look < 0.72 ? 'public' : look < 0.94 ? 'partners' : 'team',
		startsOn: dayText(start),
		endsOn: status === 'onHold' ? null : dayText(end),
		...(secret ? { budgeted: null, committed: null, spent: null } : amounts),
		collegeTarget:
			start >= dayNumber('2022-06-01') && random.chance(0.7) ? random.pick(collegeTargets[idea.theme]) : null,
		areas: where.areas,
		milestones: milestones(idea, start, end, status, random),
	}
}

/** The investments of all partners, by number: those with a story, and ordinary ones up to the total. */
export function makeInvestments(): Investment[] {
	const random = randomFor('investments')
	const used = new Set<string>()
	const made: Omit<Investment, 'id'>[] = []
	const queue = ideas.flatMap((idea) => Array.from({ length: idea.times }, () => idea))
	for (let i = 0; made.length < INVESTMENTS - namedInvestments.length; i++) {
		const idea = queue[i % queue.length] as Idea
		const where = place(idea, used, random)
		if (where) made.push(invest(idea, where, random))
	}
	const numbers = new Map<string, number>()
	const numbered = made
		.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.title.localeCompare(b.title, 'nl'))
		.map((investment): Investment => {
			const partner = Object.values(partners).find((p) => p.name === investment.partner)
			const key = `${partner?.prefix}-${investment.startsOn.slice(0, 4)}`
			const number = (numbers.get(key) ?? 500) + 1
			numbers.set(key, number)
			return { id: `${key}-${number}`, ...investment }
		})
	return [...namedInvestments, ...numbered].sort((a, b) => (a.id < b.id ? -1 : 1))
}
