import { encodeEmbedOptions } from '../../server/contract/embed.ts'
import { staticPath } from '../../server/contract/static-paths.ts'
import { defaultView, type View } from '../../server/contract/view.ts'
import { encodeView } from '../../server/contract/view-codec.ts'
import { type EmbedChoice, embedView, heightAt, writtenOptions } from './embed-choice.ts'

/** Where a publication stands. */
export interface EmbedPlace {
	/** The folder whose pages follow the newest version: absolute, ends in a slash. */
	root: string
	/** Of the version that is shown. */
	hash: string
	/** A folder of files: pages are folders there, and pictures those that were drawn beforehand. */
	isStatic: boolean
	/** As the publication opens. */
	opening: View
}

/** The root of a publication: where its figures are, less the folder of a version. */
export const rootOf = (base: string): string => base.replace(/v\/[0-9a-f]{16}\/$/, '')
/** Whether a page is one of a version that stays. */
export const isFrozenPage = (pathname: string): boolean => /\/v\/[0-9a-f]{16}\/([^/]*)$/.test(pathname)

const folder = ({ root, hash }: EmbedPlace, frozen: boolean) => (frozen ? `${root}v/${hash}/` : root)
/** Commas stay readable: a link is read by people. */
const withSearch = (address: string, params: URLSearchParams) => {
	const text = params.toString().replaceAll('%2C', ',')
	return text === '' ? address : `${address}?${text}`
}

/** The address of the embed; what is as the publication has it is not written. */
export function embedAddress(place: EmbedPlace, { view, options, frozen }: EmbedChoice): string {
	const params = encodeView(embedView(view, place.opening), place.opening)
	for (const [name, value] of encodeEmbedOptions(writtenOptions(options))) params.set(name, value)
	return withSearch(`${folder(place, frozen)}embed${place.isStatic ? '/' : ''}`, params)
}

/** The address of the map itself, with the same figures in sight. */
export const mapAddress = (place: EmbedPlace, { view, frozen }: EmbedChoice): string =>
	withSearch(folder(place, frozen), encodeView(embedView(view, place.opening), place.opening))

/** What a picture of the map may measure, in pixels (server/contract/picture-query.ts). */
const SIZE = { width: { least: 160, most: 2000 }, height: { least: 120, most: 2000 } }
const within = (value: number, { least, most }: { least: number; most: number }) =>
	Math.min(most, Math.max(least, Math.round(value)))
/** Of a picture whose width is not said. */
const WIDTH = 800

/** A picture of the map, with its size in pixels. */
export interface EmbedPicture {
	src: string
	/** The same with twice as many pixels; null where it stays sharp by itself. */
	twice: string | null
	width: number
	height: number
}

/**
 * The picture of a choice: drawn for it by the server; of a site of files the one that was drawn beforehand, when there is one.
 * `newest`: the newest period of the metric, the only one of which a site has a picture.
 */
export function embedPicture(place: EmbedPlace, choice: EmbedChoice, newest: string | null): EmbedPicture | null {
	const { view, options, frozen } = choice
	const { metric, level, period, area, bins, language, theme } = view
	const { classification, classes, breaks } = place.opening
	const classing = {
		classification: classification === 'own' && breaks.length === 0 ? 'quantile' : classification,
		classes: String(classes),
		breaks: classification === 'own' && breaks.length > 0 ? breaks.join(',') : undefined,
	}
	if (place.isStatic) {
		if (period !== null && period !== newest) return null
		const file = staticPath('map.svg', { metric, level, ...classing, language })
		// Figures lie in the folder of their version alone.
		return file === null ? null : { src: `${folder(place, true)}${file}`, twice: null, width: 1200, height: 800 }
	}
	const width = within(choice.width ?? WIDTH, SIZE.width)
	const height = within(choice.height.kind === 'auto' ? (width * 3) / 4 : heightAt(choice.height, width), SIZE.height)
	const params = new URLSearchParams()
	const set = (name: string, value: string | null | undefined, usual: string | null = null) => {
		if (value !== undefined && value !== null && value !== usual) params.set(name, value)
	}
	const flag = (on: boolean) => (on ? '1' : '0')
	set('metric', metric)
	set('level', level, defaultView.level)
	set('period', period)
	set('classification', classing.classification, defaultView.classification)
	set('classes', classing.classes, String(defaultView.classes))
	set('breaks', classing.breaks)
	set('area', area)
	set('bins', bins.join(','), '')
	set('within', options.lockArea)
	if (options.lockArea === null) set('bbox', options.bbox?.join(','))
	set('language', language, defaultView.language)
	set('theme', theme === 'dark' ? 'dark' : null)
	set('width', String(width))
	set('height', String(height))
	set('title', flag(options.title), '1')
	set('legend', flag(options.legend), '1')
	set('names', flag(view.overlays.includes('names')), '1')
	const address = `${folder(place, frozen)}api/v1/map.png`
	const src = withSearch(address, params)
	params.set('scale', '2')
	return { src, twice: withSearch(address, params), width, height }
}
