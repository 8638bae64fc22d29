import { defaultEmbedOptions, type EmbedOptions } from '../../server/contract/embed.ts'
import type { View } from '../../server/contract/view.ts'

/** Width to height. */
export const ratios = ['16:9', '4:3', '1:1', '3:4'] as const
export type Ratio = (typeof ratios)[number]

/** How high the frame is: as the map asks, so many pixels, or as its width says. */
export type EmbedHeight = { kind: 'auto' } | { kind: 'pixels'; pixels: number } | { kind: 'ratio'; ratio: Ratio }

/** Pixels that a frame may be: below the least a map cannot be read, above the most nobody has a screen. */
export const bounds = { width: { least: 240, most: 2400 }, height: { least: 240, most: 2000 } } as const

/** Everything that is chosen in the dialog; the frame, its address and the three snippets follow from it. */
export interface EmbedChoice {
	view: View
	options: EmbedOptions
	/** Pixels; null: as wide as the page around it. */
	width: number | null
	height: EmbedHeight
	/** Holds on to the version that is shown now. */
	frozen: boolean
}

/**
 * What the dialog begins with: what is on screen, in a frame as wide as its page and as high as it asks. `part`: what the map
 * on screen shows, when somebody moved it.
 */
export const firstChoice = (view: View, frozen: boolean, part: EmbedOptions['bbox'] = null): EmbedChoice => ({
	view,
	options: { ...defaultEmbedOptions, bbox: part },
	width: null,
	height: { kind: 'auto' },
	frozen,
})

/** The View of an embed: what it knows of the one on screen, the rest as the publication opens, so that nothing else is written. */
export function embedView(view: View, opening: View): View {
	const { metric, level, period, area, bins, language, theme } = view
	const names = view.overlays.includes('names')
	const others = opening.overlays.filter((overlay) => overlay !== 'names')
	return {
		...opening,
		metric,
		level,
		period,
		area,
		bins,
		language,
		theme,
		overlays: names === opening.overlays.includes('names') ? opening.overlays : names ? ['names', ...others] : others,
	}
}

/** Options as they are written: a still picture has nothing to search in or to choose from. */
export function writtenOptions(options: EmbedOptions): EmbedOptions {
	if (options.interactive) return options
	const { search, choices, lockLevel } = defaultEmbedOptions
	return { ...options, search, choices, lockLevel }
}

const parts = (ratio: Ratio) => ratio.split(':').map(Number) as [number, number]

/** The width of a frame that is as wide as its page, where a number must stand. */
export const USUAL_WIDTH = 640
/** The height of a frame that asks for its own, until it has. */
export const USUAL_HEIGHT = 560

/** The height that a choice really has: a still picture has no script that could ask for one. */
export const shownHeight = ({ height, options }: Pick<EmbedChoice, 'height' | 'options'>): EmbedHeight =>
	height.kind === 'auto' && !options.interactive ? { kind: 'pixels', pixels: USUAL_HEIGHT } : height

/** Height in pixels of a frame of so many pixels wide; `asked`: what the map asked for last. */
export function heightAt(height: EmbedHeight, width: number, asked: number | null = null): number {
	switch (height.kind) {
		case 'auto':
			return asked ?? USUAL_HEIGHT
		case 'pixels':
			return height.pixels
		case 'ratio': {
			const [across, down] = parts(height.ratio)
			return Math.round((width * down) / across)
		}
	}
}
