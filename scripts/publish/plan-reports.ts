import { sensitivityOf } from '../../data/sensitive-categories.ts'
import type { Level, Text } from '../../server/contract/common.ts'
import { didYouMean } from '../import/suggest.ts'
import { categoryMetric } from './category-key.ts'
import { completeYears } from './complete-years.ts'
import type { PublicationConfig } from './config.ts'
import type { CategoryInside, Inside } from './inside.ts'
import type { Fault } from './plan.ts'

/** A category of reports that goes out. */
export interface PlannedCategory {
	/** `afval` or `afval/grofvuil`. */
	category: string
	/** `reports.afvalGrofvuil`; the rate is that with `Per1000`. */
	metric: string
	label: Text
	levels: Level[]
	/** The main/sub of which signals count. */
	subs: string[]
	/** The main/sub under it that never count: sensitive. */
	left: string[]
	/** The published category that it is a part of. */
	parent: string | null
	/** Whether it counts in the total: published at every level, and no part of another. */
	inTotal: boolean
}

export interface PlannedReports {
	/** Whole calendar years. */
	years: string[]
	/** Years begun or broken off, that stay inside. */
	incomplete: string[]
	categories: PlannedCategory[]
}

interface Question {
	inside: Inside
	config: PublicationConfig
	levels: Level[]
	asOf: string | null
	fault: Fault
}

const under = (category: string) => {
	const [main, sub] = category.split('/')
	return (entry: CategoryInside) => entry.main === main && (sub === undefined || entry.sub === sub)
}

/** The categories of a config held against those of the Dataset. Null when none are asked. */
export function planReports({ inside, config, levels, asOf, fault }: Question): PlannedReports | null {
	const asked = config.signals?.categories
	if (!asked) return null
	if (!inside.signals) {
		fault('signals', 'this Dataset has no signals')
		return null
	}
	const known = new Set(inside.categories.flatMap(({ main, sub }) => [main, `${main}/${sub}`]))
	const safe = [...known].filter((key) => sensitivityOf(key) === null)
	const seen = new Set<string>()
	const planned = asked.flatMap((entry, i): PlannedCategory[] => {
		const { category, label } = entry
		const place = `signals.categories[${i}]`
		const why = sensitivityOf(category)
		const all = inside.categories.filter(under(category))
		if (!known.has(category)) {
			fault(place, `there is no category ${category}${didYouMean(category, safe)}`)
		} else if (why) {
			fault(place, `${category} never goes out: it ${why.en}`)
		} else if (!all.some((row) => row.public > 0)) {
			fault(place, `${category} never goes out: not one of its signals has visibility public`)
		} else if (seen.has(categoryMetric(category)) || categoryMetric(category) === 'reports.all') {
			fault(place, `${category} is named twice`)
		}
		seen.add(categoryMetric(category))
		entry.levels?.forEach((level, k) => {
			if (!levels.includes(level))
				fault(`${place}.levels[${k}]`, `${level} is no level of this publication: ${levels.join(', ')}`)
		})
		const keys = all.filter((row) => row.public > 0).map(({ main, sub }) => `${main}/${sub}`)
		const subs = keys.filter((key) => sensitivityOf(key) === null)
		const left = keys.filter((key) => sensitivityOf(key) !== null)
		const [main = ''] = category.split('/')
		const parent = main !== category && asked.some((other) => other.category === main) ? main : null
		const at = levels.filter((level) => entry.levels?.includes(level) ?? true)
		const inTotal = parent === null && at.length === levels.length
		return [{ category, metric: categoryMetric(category), label, levels: at, subs, left, parent, inTotal }]
	})
	const { first, last } = inside.signals
	const { complete, incomplete } = completeYears(first, last, asOf)
	return { years: complete, incomplete, categories: planned }
}
