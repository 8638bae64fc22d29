import { statSync } from 'node:fs'
import { sensitivityOf } from '../../data/sensitive-categories.ts'
import { levels as allLevels, type Level, type Text } from '../../server/contract/common.ts'
import type { DisclosureRules } from '../../server/contract/publication.ts'
import { statisticOf } from '../../server/metrics/metrics.ts'
import { type AttackReport, attackPublication } from './attack/attack-publication.ts'
import { type Leak, leaks } from './attack/leaks.ts'
import { secretsOf } from './attack/secrets.ts'
import type { Inside } from './inside.ts'
import { type PeopleAccount, peopleAccount } from './people-account.ts'
import type { Plan } from './plan.ts'
import type { Publication } from './publication.ts'
import { categoryParents } from './report-figures.ts'
import type { PublishedRun } from './runs.ts'
import type { WrittenSite } from './site/write-site.ts'

interface Kept {
	id: string
	label: string
	why: string
}

/** Account of a publication, for inside: what goes out, what does not and why. Same Dataset and config, same report. */
export interface PublishReport {
	title: string
	version: string
	asOf: string | null
	/** What the Dataset says of itself, which goes out too. */
	note: string | null
	rules: DisclosureRules
	out: {
		levels: Level[]
		metrics: { id: string; label: Text; levels: Level[]; years: string[] }[]
		categories: {
			category: string
			label: Text
			levels: Level[]
			inTotal: boolean
			parent: string | null
			leftOut: string[]
		}[]
		reportYears: string[]
		investments: number
		figures: number
		defaultView: string
	}
	/** Why and how inhabitants go out; null: they do not. */
	people: PeopleAccount | null
	stays: {
		metrics: Kept[]
		categories: (Kept & { signals: number })[]
		signals: { total: number; notPublic: number; withoutBuurt: number; incompleteYears: string[] } | null
		investments: { team: number; partners: number; excepted: number; otherStatus: number }
		/** Figures that are not shown, by reason and level. */
		cells: { reason: 'small' | 'few' | 'complement' | 'audit'; counts: Partial<Record<Level, number>> }[]
	}
	attack: AttackReport
	/** What is secret inside and also stands in what goes out. */
	leaks: Leak[]
	sources: PublishedRun[]
	size: { file: number; site: WrittenSite | null }
}

const reasons = ['small', 'few', 'complement', 'audit'] as const

function categoriesThatStay({ categories }: Inside, { reports }: Plan): PublishReport['stays']['categories'] {
	const out = new Set(reports?.categories.flatMap(({ subs }) => subs))
	return categories
		.filter(({ main, sub, signals }) => signals > 0 && !out.has(`${main}/${sub}`))
		.map(({ main, sub, mainLabel, subLabel, signals, public: open }) => {
			const sensitive = sensitivityOf(`${main}/${sub}`)
			const why = sensitive
				? `gevoelig: ${sensitive.nl}`
				: open === 0
					? 'geen enkele melding is openbaar'
					: 'niet genoemd'
			return { id: `${main}/${sub}`, label: `${mainLabel} › ${subLabel}`, why, signals }
		})
}

function investmentsThatStay({ investments }: Inside, plan: Plan): PublishReport['stays']['investments'] {
	const out = new Set(plan.investments.map(({ id }) => id))
	const except = new Set(plan.config.investments?.except)
	const inside = investments.filter(({ id }) => !out.has(id))
	const open = inside.filter(({ visibility }) => visibility === 'public')
	return {
		team: inside.filter(({ visibility }) => visibility === 'team').length,
		partners: inside.filter(({ visibility }) => visibility === 'partners').length,
		excepted: open.filter(({ id }) => except.has(id)).length,
		otherStatus: open.filter(({ id }) => !except.has(id)).length,
	}
}

/** Which metric counts a part of which: somebody who knows the config knows that too. */
function taxonomy({ reports }: Plan) {
	const categories = reports?.categories ?? []
	const metricOf = (category: string) =>
		category === 'all' ? 'reports.all' : categories.find((entry) => entry.category === category)?.metric
	return new Map(
		[...categoryParents(categories)].flatMap(([category, { parent, complete }]) => {
			const metric = metricOf(category)
			return metric
				? [[metric, { parent: parent === null ? null : (metricOf(parent) ?? null), complete }] as const]
				: []
		}),
	)
}

/** Makes the account of a publication that was written to `path`; attacks it for that. */
export async function makeReport({
	inside,
	plan,
	publication,
	hash,
	runs,
	path,
	site,
	sitePath,
}: {
	inside: Inside
	plan: Plan
	publication: Publication
	hash: string
	runs: PublishedRun[]
	path: string
	site: WrittenSite | null
	sitePath: string
}): Promise<PublishReport> {
	const [table, { asOf, sourceNote: note }] = await Promise.all([inside.served.metrics(), inside.served.dataset()])
	const out = { file: path, ...(site ? { site: sitePath } : {}) }
	const attack = await attackPublication({ ...out, taxonomy: taxonomy(plan) })
	const secrets = await secretsOf(inside.path)
	// Where the name of an area stands follows from its border; a source may have put reports there for want of a place.
	const names = (await inside.served.division()).byCode.values()
	const labels = new Set([...names].map(({ lon, lat }) => `${lon} ${lat}`))
	const places = new Set([...secrets.places].filter((place) => !labels.has(place)))
	const found = await leaks(out, { ...secrets, places })
	const { catalogue, columns, leftOut, settings } = publication
	const published = new Set(catalogue.map(({ id }) => id))
	const of = (id: string | null) => columns.filter(({ metric }) => metric === id)
	const { reports } = plan
	return {
		title: plan.title,
		version: hash,
		asOf,
		note,
		rules: settings.rules,
		out: {
			levels: plan.levels,
			metrics: catalogue.map((definition) => {
				const statistic = statisticOf(definition)
				const own = of(statistic)
				const metric = table.byId.get(definition.id)
				const years = metric?.period.kind === 'yearsAndAll' ? metric.period.years : []
				return {
					id: definition.id,
					label: definition.label,
					levels:
						statistic === null
							? plan.levels
							: allLevels.filter((level) => own.some((column) => column.level === level)),
					years: statistic === null ? years : [...new Set(own.map(({ period }) => period))].sort(),
				}
			}),
			categories: (reports?.categories ?? []).map(({ category, label, levels, inTotal, parent, left }) => ({
				...{ category, label, levels, inTotal, parent },
				leftOut: left,
			})),
			reportYears: reports?.years ?? [],
			investments: plan.investments.length,
			figures: columns.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0),
			defaultView: plan.defaultView,
		},
		people: await peopleAccount(inside, plan, publication, settings.rules),
		stays: {
			metrics: table.metrics
				.filter(({ id }) => !published.has(id))
				.map(({ id, label, family, sensitivity }) => ({
					id,
					label: label.nl,
					why:
						family === 'signals'
							? 'rekent met losse meldingen; openbaar zijn aantallen per onderwerp en jaar'
							: sensitivity === 'public' || family === 'investments'
								? 'niet genoemd'
								: `alleen voor ${sensitivity === 'team' ? 'het team' : 'partners'}`,
				})),
			categories: categoriesThatStay(inside, plan),
			signals: inside.signals && {
				total: inside.signals.signals,
				notPublic: inside.signals.withheld,
				withoutBuurt: inside.signals.unplaced,
				incompleteYears: reports?.incomplete ?? [],
			},
			investments: investmentsThatStay(inside, plan),
			cells: reasons.map((reason) => ({
				reason,
				counts: Object.fromEntries(plan.levels.map((level) => [level, leftOut.of(level, reason)])),
			})),
		},
		attack,
		leaks: found,
		sources: runs,
		size: { file: statSync(path).size, site },
	}
}
