import { locales } from '../contract/format.ts'
import { ranksOf } from '../contract/presentation/ranks.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import type { AreaReading } from '../contract/reading/area-reading.ts'
import { terms } from '../contract/terms.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import { addTable, type Column } from './add-table.ts'
import { markedName, metricTitle, type SlideContext } from './slide-scene.ts'

/** The areas of a table scene: rank among all, value, what a reading says, and why a figure does not count. Null: there are none. */
export function addAreasTable(
	scene: Scene,
	answer: SceneAnswer,
	reading: AreaReading | null,
	{ slide, box, language, format, words }: SlideContext,
): string[] | null {
	const values = answer.pictures[0]?.values
	if (values === undefined || answer.shown.length === 0) return null
	const { metric, reference } = values
	const statuses = terms[language].valueStatuses
	const index = new Map(values.areas.map((code, i) => [code, i]))
	const ranks = ranksOf(values)
	const rankText = (rank: number | undefined) => (rank === undefined ? '–' : format.integer(rank))
	const marked = new Set(scene.highlights.map(({ area }) => area))
	const rows = answer.shown.map((code) => {
		const i = index.get(code) ?? -1
		return { code, value: values.values[i] ?? null, status: values.status[i] ?? ('missing' as const) }
	})
	const read = answer.pictures[0]?.read
	const second = read?.kind === 'bivariate' ? read.second : null
	const secondAt = new Map(second?.areas.map((code, i) => [code, i]))
	// Of two figures the reading says where they stand; both are there to be read.
	const says = second === null ? reading : null
	const remarks = rows.some(({ value, status }) => status !== 'ok' && value !== null)
	const columns: Column[] = [
		{ title: words.rank, share: 7, numeric: true },
		{ title: words.area, share: 26 },
		{ title: metricTitle(metric, language), share: 22, numeric: true },
		...(second ? [{ title: metricTitle(second.metric, language), share: 22, numeric: true }] : []),
		...(says ? [{ title: says.title, share: 30 }] : []),
		...(remarks ? [{ title: words.remark, share: 26 }] : []),
	]
	const figure = (of: ValuesAnswer, i: number) => {
		const value = of.values[i] ?? null
		return value === null ? statuses[of.status[i] ?? 'missing'] : format.value(of.metric, value)
	}
	const left = addTable(slide, {
		columns,
		rows: rows.map(({ code, value, status }) => ({
			marked: marked.has(code),
			bold: marked.has(code),
			cells: [
				rankText(ranks.get(code)),
				markedName(scene, code, answer.names[code] ?? code),
				figure(values, index.get(code) ?? -1),
				...(second ? [figure(second, secondAt.get(code) ?? -1)] : []),
				...(says ? [says.classOf(code)?.label ?? ''] : []),
				...(remarks ? [status === 'ok' || value === null ? '' : statuses[status]] : []),
			],
		})),
		box,
		name: words.names.table,
		locale: locales[language],
	})
	return [
		...(reference?.value == null
			? []
			: [words.reference(reference.name, format.valueWithUnit(metric, reference.value))]),
		...(left > 0 ? [words.more(format.integer(left), left === 1)] : []),
	]
}
