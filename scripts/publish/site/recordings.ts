import { z } from 'zod'
import { areasAnswer } from '../../../server/contract/area.ts'
import { type Level, languages } from '../../../server/contract/common.ts'
import { type Dataset, datasetAnswer } from '../../../server/contract/dataset.ts'
import { investmentsAnswer } from '../../../server/contract/investment.ts'
import { type Metric, metricsAnswer } from '../../../server/contract/metric.ts'
import { baseView } from '../../../server/contract/published-view.ts'
import {
	type InvestmentShares,
	type RecordedValues,
	recorded,
	type StaticQuery,
} from '../../../server/contract/static-paths.ts'
import { answerOf, askApp, bytesOf, type PublicApp } from './ask-app.ts'

/** One file of a version: where it lies in its folder, and what is in it when it is asked. */
export interface Recording {
	file: string
	content: () => Promise<Uint8Array | string>
}

/** Areas that /series takes at once. */
const AT_ONCE = 20

/** The file of a question; `part`: which of its files, where it has several. */
function fileOf(path: string, query: StaticQuery = {}, part = 0): string {
	const file = recorded(path, query)?.files[part]
	if (file === undefined) throw new Error(`no file is meant for ${path} ${JSON.stringify(query)}`)
	return file
}

/** How figures are classed: as the publication opens; and five quantiles where that is by edges of one metric alone. */
function classings({ publication }: Dataset): StaticQuery[] {
	const { classification, classes, breaks } = baseView(publication)
	const usual = { classification: 'quantile', classes: String(classes), breaks: undefined }
	if (classification !== 'own') return [{ ...usual, classification }]
	return breaks.length === 0 ? [usual] : [{ ...usual, classification, breaks: breaks.join(',') }, usual]
}

const periodsOf = ({ period }: Metric): string[] =>
	period.kind === 'days' ? [] : period.kind === 'yearsAndAll' ? ['all', ...period.years] : period.years

/** Periods of a metric that can be asked at a level: a statistic may have years for wijken that it has not for buurten. */
async function askable(app: PublicApp, metric: Metric, level: Level): Promise<string[]> {
	const found: string[] = []
	for (const period of periodsOf(metric)) {
		const { status } = await askApp(app, 'values', { metric: metric.id, level, period })
		if (status === 200) found.push(period)
		else if (status !== 400) throw new Error(`values of ${metric.id} per ${level} in ${period} answered ${status}`)
	}
	return found
}

const anAnswer = z.looseObject({ query: z.looseObject({ period: z.string().nullable() }) })

async function values(app: PublicApp, question: StaticQuery, periods: readonly string[]): Promise<string> {
	const newest = await answerOf(app, anAnswer, 'values', question)
	const answers: [string, unknown][] = []
	for (const period of periods) answers.push([period, await answerOf(app, anAnswer, 'values', { ...question, period })])
	return JSON.stringify({
		newest: newest.query.period ?? '',
		periods: Object.fromEntries(answers),
	} satisfies RecordedValues)
}

const aSeries = z.looseObject({ series: z.array(z.looseObject({ area: z.string() })) })

async function series(app: PublicApp, metric: string, codes: readonly string[]): Promise<string> {
	const parts: z.infer<typeof aSeries>[] = []
	for (let from = 0; from < codes.length; from += AT_ONCE) {
		const area = codes.slice(from, from + AT_ONCE).join(',')
		parts.push(await answerOf(app, aSeries, 'series', { metric, area, interval: 'year' }))
	}
	return JSON.stringify({ ...parts[0], series: parts.flatMap((part) => part.series) })
}

async function investmentShares(app: PublicApp, codes: readonly string[]): Promise<string> {
	const all = await answerOf(app, investmentsAnswer, 'investments')
	const places = new Map(all.investments.map(({ id }, place) => [id, place]))
	const shares: [string, [number, number][]][] = []
	for (const area of codes) {
		const { investments } = await answerOf(app, investmentsAnswer, 'investments', { area })
		shares.push([area, investments.map(({ id, share }) => [places.get(id) ?? -1, share ?? 0])])
	}
	return JSON.stringify(Object.fromEntries(shares) satisfies InvestmentShares)
}

/**
 * Everything that the public web can ask of a publication, each question or group of questions as one file. In a fixed order,
 * and with fixed contents. Throws when the server cannot answer one.
 */
export async function recordings(app: PublicApp): Promise<Recording[]> {
	const [dataset, { metrics }] = await Promise.all([
		answerOf(app, datasetAnswer, 'dataset'),
		answerOf(app, metricsAnswer, 'metrics'),
	])
	const opening = baseView(dataset.publication)
	const drawn = new Set<string>(dataset.geometry.map(({ level }) => level))
	const found: Recording[] = []
	const whole = (path: string, query: StaticQuery = {}) =>
		found.push({ file: fileOf(path, query), content: () => bytesOf(app, path, query) })

	whole('dataset')
	whole('metrics')
	for (const { level } of dataset.geometry) whole('areas.topojson', { level })
	const codes: string[] = []
	for (const { level } of dataset.levels) {
		whole('areas', { level })
		const { areas } = await answerOf(app, areasAnswer, 'areas', { level })
		for (const { code } of areas) whole(`areas/${code}`)
		codes.push(...areas.map(({ code }) => code))
	}
	const [code] = codes
	if (dataset.investments !== null && code !== undefined) {
		whole('investments')
		const file = fileOf('investments', { area: code }, 1)
		found.push({ file, content: () => investmentShares(app, codes) })
	}
	for (const metric of metrics) {
		if (code !== undefined)
			found.push({
				file: fileOf('series', { metric: metric.id, area: code }),
				content: () => series(app, metric.id, codes),
			})
		for (const level of metric.levels) {
			const periods = await askable(app, metric, level)
			if (periods.length === 0) continue
			for (const classing of classings(dataset)) {
				const question = { metric: metric.id, level, ...classing }
				found.push({ file: fileOf('values', question), content: () => values(app, question, periods) })
				for (const language of languages) {
					const decimal = language === 'nl' ? 'comma' : 'point'
					for (const period of periods) whole('values.csv', { ...question, period, language, decimal })
					if (!drawn.has(level)) continue
					whole('map.svg', { ...question, language })
					if (metric.id === opening.metric && level === opening.level) whole('map.png', { ...question, language })
				}
			}
		}
	}
	return found
}
