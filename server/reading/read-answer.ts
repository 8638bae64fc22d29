import type { Language, Level } from '../contract/common.ts'
import { makeFormatters } from '../contract/format.ts'
import type { Theme } from '../contract/ramps.ts'
import type { ReadAnswer, Surroundings } from '../contract/reading/make-reading.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { Reading } from '../contract/view.ts'
import { readFunnel } from '../funnel/funnel.ts'
import { readHotspots } from '../hotspots/hotspots.ts'
import { badParameter } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import type { Served } from '../served.ts'
import type { AskedFilter } from '../signals/filter.ts'
import { readTrends } from '../trends/trends.ts'
import { findMetric, refuseFilters } from '../values/question.ts'
import { readValues } from '../values/values.ts'

/** What a View with a reading asks; what is left out or undefined is as the Dataset suggests. */
export interface ReadingQuestion extends AskedFilter {
	reading: Exclude<Reading, 'values'>
	metric: string
	level: Level
	period?: string | undefined
	/** The metric held against it; `bivariate` asks for one. */
	second?: string | undefined
	/** The wijk or gemeente inside which areas are compared; not with `bivariate`. */
	universe?: string | undefined
	language: Language
	theme: Theme
}

/**
 * What makeReading makes the reading of a View of, as the screen asks it of the API (web/reading/use-reading.ts): the same
 * questions with the same defaults, so that pictures and screen agree. Throws ProblemErrors that name the parameter.
 */
export async function readAnswer(
	served: Served,
	question: ReadingQuestion,
): Promise<{ read: ReadAnswer; surroundings: Surroundings }> {
	const [read, surroundings] = await Promise.all([readOf(served, question), surroundingsOf(served, question)])
	return { read, surroundings }
}

const filterOf = ({ from, to, category, status, channel }: AskedFilter): AskedFilter => ({
	from,
	to,
	category,
	status,
	channel,
})
/** Of a filter what, not when: a history looks at every period. */
const always = (filter: AskedFilter): AskedFilter => ({ ...filterOf(filter), from: undefined, to: undefined })

async function readOf(served: Served, question: ReadingQuestion): Promise<ReadAnswer> {
	const { reading, metric, level, period, universe } = question
	const asked = { metric, level, universe }
	switch (reading) {
		case 'hotspots':
		case 'clusters': {
			const method = reading === 'clusters' ? 'lisa' : 'gistar'
			return {
				kind: reading,
				answer: await readHotspots(served, { ...asked, ...filterOf(question), period, method }),
			}
		}
		case 'funnel':
			return { kind: reading, answer: await readFunnel(served, { ...asked, ...filterOf(question), period }) }
		case 'trend': {
			const { period: times } = await findMetric(served, metric)
			// Days are left out of a history; of a metric without signals they are refused as everywhere.
			const filter = times.kind === 'days' ? always(question) : filterOf(question)
			return { kind: reading, answer: await readTrends(served, { ...asked, ...filter }) }
		}
		case 'bivariate':
			return { kind: reading, ...(await readPair(served, question)) }
	}
}

/**
 * Two metrics in three classes each: the first as the View stands, the second in its newest period. A filter goes to whichever is
 * about signals.
 */
async function readPair(
	served: Served,
	question: ReadingQuestion,
): Promise<{ answer: ValuesAnswer; second: ValuesAnswer }> {
	const { metric, level, period, second } = question
	const first = await findMetric(served, metric)
	const { metrics } = await served.metrics()
	const possible = metrics.filter(({ id, levels }) => id !== metric && levels.includes(level)).map(({ id }) => id)
	const refused = (detail: string) => badParameter('second', second, detail, suggest(second ?? metric, possible))
	if (second === undefined) throw refused('is required with reading=bivariate')
	if (second === metric) throw refused('must be another metric than the first')
	const other = await findMetric(served, second, 'second')
	if (!other.levels.includes(level)) throw refused(`${second} is not known per ${level}`)
	const ofSignals = [first, other].map(({ period: times }) => times.kind === 'days')
	if (!ofSignals.includes(true)) refuseFilters(first, question)
	const thirds = { level, classification: 'quantile' as const, classes: 3 }
	const [answer, upwards] = await Promise.all([
		readValues(served, { ...thirds, metric, period, ...(ofSignals[0] ? filterOf(question) : {}) }),
		readValues(served, { ...thirds, metric: second, ...(ofSignals[1] ? filterOf(question) : {}) }),
	])
	return { answer, second: upwards }
}

/** What a reading is written with, besides its Answer. */
export async function surroundingsOf(
	served: Served,
	{ language, theme, level }: Pick<ReadingQuestion, 'language' | 'theme' | 'level'>,
): Promise<Surroundings> {
	const [{ gemeente, title, signals, levels }, division] = await Promise.all([served.dataset(), served.division()])
	const names = new Map(division.levels[level].rows.map(({ code, name }) => [code, name]))
	return {
		language,
		theme,
		format: makeFormatters(language),
		nameOf: (code) => names.get(code) ?? code,
		whole: gemeente?.name ?? title,
		days: signals,
		// They tell which longer period would help: a button, which pictures have none of.
		months: null,
		areaCounts: Object.fromEntries(levels.map(({ level: of, count }) => [of, count])),
	}
}
