import type { Language } from '../common.ts'
import { type Formatters, makeFormatters } from '../format.ts'
import { type Investment, investmentStatuses } from '../investment.ts'
import { hexagonClasses } from '../overlays/hexagon-classes.ts'
import { investmentWords } from '../overlays/investment-words.ts'
import { overlayMessages } from '../overlays/overlay-messages.ts'
import { rangeText } from '../period-text.ts'
import type { Theme } from '../ramps.ts'
import type { SignalFilter } from '../signal.ts'
import type { PictureOverlays, SignalColumns } from './draw-overlays-input.ts'

export type OverlayMark =
	| { kind: 'investment'; status: Investment['status']; late: boolean }
	| { kind: 'point'; open: boolean }
	| { kind: 'hexagon'; color: string }
	/** The running scale of density, between two words. */
	| { kind: 'ramp' }

/** A layer in the legend: its name, what its marks mean, and what goes with it. */
export interface OverlayLine {
	overlay: 'investments' | 'hexagons' | 'points' | 'heat'
	name: string
	items: { mark: OverlayMark; text: string; before?: string }[]
	/** What is not on the map, or not what it seems: never left out. */
	caveats: string[]
	/** How to read it. */
	notes: string[]
}

interface Saying {
	language: Language
	theme: Theme
	/** Which signals the areas are about, which the title says; null = none. */
	filter: SignalFilter | null
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What the legend says of the layers over the areas, in the order of the screen. */
export function overlayLines(overlays: PictureOverlays, saying: Saying): OverlayLine[] {
	const t = overlayMessages[saying.language]
	const format = makeFormatters(saying.language)
	const { points, hexagons, heat, investments, choices } = overlays
	/** A name with the days and the choice of signals, where the title does not say them. */
	const named = (name: string, query: SignalFilter) =>
		same(query, saying.filter) ? name : [name, rangeText(query.from, query.to, format), ...choices].join(' · ')
	const thinned = (signals: SignalColumns) => (signals.shown < signals.total ? [shownText(signals, t, format)] : [])
	const lines: (OverlayLine | null)[] = [
		points && {
			overlay: 'points',
			name: named(t.points, points.query),
			items: [
				{ mark: { kind: 'point', open: true }, text: t.open },
				{ mark: { kind: 'point', open: false }, text: t.closed },
			],
			caveats: points.total === 0 ? [t.none] : thinned(points),
			notes: points.total > 0 && points.shown === points.total ? [shownText(points, t, format)] : [],
		},
		hexagons && {
			overlay: 'hexagons',
			name: named(t.hexagons, hexagons.answer.query),
			items: hexagonClasses(hexagons.answer.breaks, saying.theme).map(({ from, to, color }) => ({
				mark: { kind: 'hexagon', color },
				text: `${format.integer(from)}–${format.integer(to)}`,
			})),
			caveats: hexagons.answer.total === 0 ? [t.none] : [],
			notes:
				hexagons.answer.total === 0
					? []
					: [t.inCells(format.integer(hexagons.answer.total), format.integer(hexagons.answer.cells.length))],
		},
		heat && {
			overlay: 'heat',
			name: named(t.heat, heat.query),
			items: [{ mark: { kind: 'ramp' }, before: t.few, text: t.many }],
			caveats: heat.total === 0 ? [t.none] : [t.heatNote, ...thinned(heat)],
			notes: [],
		},
		investments && investmentLine(investments.investments, overlays, saying.language),
	]
	return lines.filter((line) => line !== null)
}

const shownText = (
	{ shown, total }: Pick<SignalColumns, 'shown' | 'total'>,
	t: (typeof overlayMessages)['nl'],
	format: Formatters,
): string =>
	shown < total
		? t.oneOf(format.decimal(total / shown, total / shown < 10 ? 1 : 0), format.integer(total))
		: t.allShown(format.integer(total))

function investmentLine(
	investments: readonly Investment[],
	{ dataset }: Pick<PictureOverlays, 'dataset'>,
	language: Language,
): OverlayLine {
	const t = overlayMessages[language]
	const format = makeFormatters(language)
	const { name, statuses } = investmentWords[language][dataset.publication === null ? 'internal' : 'public']
	const placed = investments.filter(({ areas }) => areas.length > 0)
	const late = placed.filter((investment) => investment.late)
	const unknown = placed.filter(({ committed, budgeted }) => committed === null && budgeted === null)
	const unplaced = investments.length - placed.length
	const counted = (text: string, n: number) => `${text}: ${format.integer(n)}`
	return {
		overlay: 'investments',
		name,
		items: [
			...investmentStatuses
				.map((status) => ({ status, n: placed.filter((investment) => investment.status === status).length }))
				.filter(({ n }) => n > 0)
				.map(({ status, n }) => ({
					mark: { kind: 'investment', status, late: false } as const,
					text: counted(statuses[status], n),
				})),
			...(late.length > 0
				? [
						{
							mark: { kind: 'investment', status: 'inProgress', late: true } as const,
							text: counted(t.late, late.length),
						},
					]
				: []),
		],
		caveats: unplaced > 0 ? [t.unplaced(format.integer(unplaced))] : [],
		notes: [t.size, ...(unknown.length > 0 ? [t.noAmount(format.integer(unknown.length))] : [])],
	}
}

/** Where the layers come from, a sentence each; `said` are those of the figure itself. */
export function overlaySources(overlays: PictureOverlays, said: readonly string[], language: Language): string[] {
	const t = overlayMessages[language]
	const { dataset, investments, points, hexagons, heat } = overlays
	const licensed = (name: string) => {
		const licence = dataset.runs.find(({ source }) => source === name)?.licence ?? null
		return licence === null ? name : `${name} (${t.licence(licence)})`
	}
	const sentence = (what: string, names: readonly string[]) => {
		const unsaid = [...new Set(names)].filter((name) => name !== '' && !said.some((text) => text.includes(name)))
		return unsaid.length === 0 ? [] : [t.source(what, makeFormatters(language).list(unsaid.map(licensed)))]
	}
	const isSignals = ({ kind }: { kind: string }) => kind === 'signals'
	return [
		...(points || hexagons || heat
			? sentence(
					t.signals,
					dataset.runs.filter(isSignals).map(({ source }) => source),
				)
			: []),
		...(investments
			? sentence(
					investmentWords[language][dataset.publication === null ? 'internal' : 'public'].name,
					investments.investments.map(({ source }) => source),
				)
			: []),
	]
}

/** What lies over the areas, for who does not see it. */
export function overlaySummary(overlays: PictureOverlays | null | undefined, saying: Omit<Saying, 'theme'>): string[] {
	if (!overlays) return []
	return overlayLines(overlays, { ...saying, theme: 'light' }).map(({ overlay, name, items, caveats, notes }) => {
		// Marks that nobody hears say nothing; what is counted does.
		const counted = overlay === 'investments' ? items.map(({ text }) => text) : []
		const said = [...counted, ...(overlay === 'investments' ? [] : notes), ...caveats]
		return `${overlayMessages[saying.language].over}: ${name}${said.length === 0 ? '' : ` (${said.join('; ')})`}.`
	})
}
