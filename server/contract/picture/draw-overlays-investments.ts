import { makeFormatters } from '../format.ts'
import { type Investment, investmentStatuses } from '../investment.ts'
import type { InvestmentSymbol } from '../overlays/arrange-investments.ts'
import { MARK_PER_DISC, MARK_PIXELS } from '../overlays/disc-pixels.ts'
import { investmentMark, MARK_SIZE } from '../overlays/investment-marks.ts'
import { investmentWords } from '../overlays/investment-words.ts'
import { metresPerPixel } from '../overlays/metres-per-pixel.ts'
import { overlayMessages } from '../overlays/overlay-messages.ts'
import { terms } from '../terms.ts'
import type { OverlayDrawing } from './draw-overlays.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import type { Rect } from './topology.ts'
import { element, escapeXml, tenth } from './xml.ts'

/** Symbols that have their words as a title at most. */
const TITLED = 2000

const markId = (prefix: string, { status, late }: Pick<Investment, 'status' | 'late'>) =>
	`${prefix}mark-${status}${late ? '-late' : ''}`

/** A mark as SVG, in a square of 64 around 32,32. */
export const markParts = (status: Investment['status'], late: boolean, theme: OverlayDrawing['theme']): string =>
	investmentMark(status, late, theme)
		.map(({ d, fill, stroke, width }) =>
			element('path', { d, fill, ...(stroke === 'none' ? {} : { stroke, 'stroke-width': width }) }),
		)
		.join('')

/** The symbols of investments where the interactive map has them, as large as it draws them at this zoom; `places`: what they cover. */
export function drawInvestments(
	{ symbols: all }: Pick<NonNullable<PictureOverlays['investments']>, 'symbols'>,
	{ dataset }: Pick<PictureOverlays, 'dataset'>,
	{ fit, seen, language, theme, prefix }: OverlayDrawing,
): { svg: string; places: Rect[] } {
	const perPixel = metresPerPixel(fit.camera)
	const symbols = all
		.map((symbol) => {
			const [x, y] = fit.project(symbol.lon, symbol.lat)
			const size = Math.min(
				MARK_PIXELS.most,
				Math.max(MARK_PIXELS.least, (2 * symbol.radius * MARK_PER_DISC) / perPixel),
			)
			return { symbol, x, y, size }
		})
		.filter(
			({ x, y, size }) =>
				x + size > seen.left && x - size < seen.right && y + size > seen.top && y - size < seen.bottom,
		)
	const kinds = investmentStatuses.flatMap((status) => [false, true].map((late) => ({ status, late })))
	const marks = kinds
		.filter((kind) => symbols.some(({ symbol: { investment } }) => markId('', investment) === markId('', kind)))
		.map((kind) => element('g', { id: markId(prefix, kind) }, markParts(kind.status, kind.late, theme)))
	const face = dataset.publication === null ? 'internal' : 'public'
	const format = makeFormatters(language)
	const titleOf = ({ investment, area, amount }: InvestmentSymbol) =>
		[
			`${investment.title} (${area.name})`,
			investmentWords[language][face].statuses[investment.status],
			...(investment.late ? [overlayMessages[language].late] : []),
			amount === null ? terms[language].unknown : format.compactEuro(amount),
		].join(' · ')
	const drawn = symbols.map(({ symbol, x, y, size }) => {
		const scale = size / MARK_SIZE
		const at = (middle: number) => tenth(middle - size / 2)
		return element(
			'use',
			{
				href: `#${markId(prefix, symbol.investment)}`,
				transform: `translate(${at(x)} ${at(y)})scale(${Math.round(scale * 1000) / 1000})`,
			},
			symbols.length > TITLED ? '' : element('title', {}, escapeXml(titleOf(symbol))),
		)
	})
	return {
		svg: (marks.length === 0 ? '' : element('defs', {}, marks.join(''))) + drawn.join(''),
		places: symbols.map(({ x, y, size }) => ({
			left: x - size / 2,
			right: x + size / 2,
			top: y - size / 2,
			bottom: y + size / 2,
		})),
	}
}
