import type { GeoJSONSource, LayerSpecification } from 'maplibre-gl'
import { feature } from 'topojson-client'
import { accentContrast, LEAST_CONTRAST } from '../../server/contract/accent.ts'
import { embedHref } from '../../server/contract/embed-href.ts'
import { legendColors } from '../../server/contract/embed-legend.ts'
import type { EmbedState, EmbedView } from '../../server/contract/embed-page.ts'
import { areaWords, embedParts } from '../../server/contract/embed-parts.ts'
import { levelFor } from '../../server/contract/level-for.ts'
import type { ContextTopology } from '../../server/contract/picture/topology.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { isStatic } from '../transport.ts'
import { append, fill, slots } from './dom.ts'
import { areaAt, drawFigure, drawOutlines, makeMap, paddingOf } from './draw-map.ts'
import { embedMessages } from './embed-messages.ts'
import { answerOf, type LoadedFigure, loadFigure } from './load-figure.ts'
import { placeTip } from './place-tip.ts'
import { searchAreas } from './search-areas.ts'

/**
 * Makes the map of /embed interactive, in the place of the first picture. Rejects when the map or its figures cannot be had:
 * the picture then stays.
 */
export async function interactive(initial: EmbedState): Promise<void> {
	const root = document.documentElement
	const box = document.querySelector<HTMLElement>('.map')
	const picture = document.querySelector<HTMLElement>('.picture')
	if (!box || !picture) return
	const state = { ...initial, view: { ...initial.view } }
	const { options } = state
	const dataset = { ...initial.dataset }
	const t = embedMessages[state.view.language]
	const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
	const duration = still ? 0 : 240
	const darkness = window.matchMedia('(prefers-color-scheme: dark)')
	const themeNow = (): Theme =>
		state.view.theme === 'system' ? (darkness.matches ? 'dark' : 'light') : state.view.theme

	const loading = loadFigure(state)
	const contextHash = dataset.geometry.find(({ level }) => level === 'context')?.hash
	const context = contextHash
		? answerOf<ContextTopology>('areas.topojson', { level: 'context', hash: contextHash }).catch(() => null)
		: null
	const container = document.createElement('div')
	container.className = 'canvas'
	box.prepend(container)
	const map = makeMap({ container, dataset, padding: paddingOf(picture), t, duration })
	await new Promise<void>((resolve) => map.once('style.load', () => resolve()))
	let figure: LoadedFigure = await loading.catch((error: unknown) => {
		map.remove()
		container.remove()
		throw error
	})
	let layers: LayerSpecification[] = []
	let hovered: string | null = null
	let moved = false

	/** Everything on the screen, from the state and its figures; a part that says the same stays. */
	function draw(): void {
		const theme = themeNow()
		const { words, parts } = embedParts(figure, state, window.location.search, theme)
		document.title = `${words.title}, ${words.subtitle}`
		fill(slots(), parts)
		legendColors(words.scale).forEach((color, i) => {
			root.style.setProperty(`--k${i}`, color)
		})
		if (options.accent !== null) {
			const readable = accentContrast(theme, options.accent) >= LEAST_CONTRAST
			if (readable) root.style.setProperty('--accent', `#${options.accent}`)
			else root.style.removeProperty('--accent')
		}
		layers = drawFigure(
			map,
			{ figure, dataset, scale: words.scale, theme, names: state.names, bins: state.view.bins },
			layers,
		)
		outline()
		search.offer(figure.areas)
		map.getCanvas().setAttribute('aria-label', t.mapName(words.title))
		const { metric, level, period } = figure.answer.query
		map.once('idle', () => {
			root.dataset.mapReady = 'true'
			root.dataset.mapAnswer = [metric, level, period].filter(Boolean).join(' ')
		})
		map.triggerRepaint()
	}
	const outline = () => drawOutlines(map, figure, { selected: state.view.area, hovered })

	/** Another choice: its figures are fetched first, so that the screen never shows two things at once. */
	let asked = 0
	async function choose(change: Partial<EmbedView>): Promise<void> {
		const view = { ...state.view, ...change }
		const turn = ++asked
		delete root.dataset.mapAnswer
		try {
			const next = await loadFigure({ ...state, view })
			if (turn !== asked) return
			figure = next
			state.view = { ...view, bins: [] }
			hovered = null
			const { metric, level, area } = view
			const choices = state.metrics.length < 2 ? {} : { choices: state.metrics.map(({ id }) => id).join(',') }
			const href = embedHref(window.location.search, { metric, level, area, period: null, ...choices })
			window.history.replaceState(null, '', href)
			notice.textContent = ''
		} catch {
			notice.textContent = t.failed
		}
		notice.hidden = notice.textContent === ''
		draw()
	}

	function select(code: string | null): void {
		state.view.area = code
		window.history.replaceState(null, '', embedHref(window.location.search, { area: code }))
		fill(slots(), embedParts(figure, state, window.location.search, themeNow()).parts)
		outline()
	}

	// What the page does not have without a script.
	const notice = document.createElement('p')
	notice.className = 'notice'
	notice.role = 'status'
	notice.hidden = true
	box.before(notice)
	const aim = append(box, 'div', 'aim')
	const spoken = append(box, 'p', 'spoken')
	spoken.ariaLive = 'polite'
	const tip = append(box, 'div', 'tip')
	tip.ariaHidden = 'true'
	const zoom = append(box, 'div', 'zoom')
	for (const [label, sign, step] of [
		[t.zoomIn, '+', 1],
		[t.zoomOut, '−', -1],
	] as const) {
		const button = append(zoom, 'button', '')
		button.type = 'button'
		button.textContent = sign
		button.ariaLabel = label
		button.addEventListener('click', () => map.easeTo({ zoom: map.getZoom() + step, duration }))
	}
	// A still map stands in a page that is a file: the server sends a picture.
	if (!state.options.interactive) {
		container.inert = true
		zoom.remove()
	}
	const search = searchAreas((code) => {
		select(code)
		const area = figure.areas.find((known) => known.code === code)
		if (area) map.fitBounds(area.bbox, { padding: 80, maxZoom: Math.max(map.getZoom(), 13), duration: duration * 2 })
	})

	// The pointer.
	const point = (code: string | null, at: { x: number; y: number } | null) => {
		if (code !== hovered) {
			hovered = code
			outline()
		}
		map.getCanvas().style.cursor = code === null ? '' : 'pointer'
		placeTip(tip, box, at, code === null ? null : areaWords(figure, code, state.view.language))
	}
	map.on('mousemove', (event) => !map.isMoving() && point(areaAt(map, event.point), event.point))
	map.on('mouseout', () => point(null, null))
	map.on('movestart', (event) => {
		moved ||= 'originalEvent' in event && event.originalEvent !== undefined
		point(null, null)
	})
	map.on('click', (event) => select(areaAt(map, event.point)))

	// The keyboard: arrows and plus and minus are MapLibre's own.
	const canvas = map.getCanvas()
	const middle = () => ({ x: box.clientWidth / 2, y: box.clientHeight / 2 })
	const speak = () => {
		if (document.activeElement !== canvas || !canvas.matches(':focus-visible')) return
		aim.style.display = 'block'
		const words = areaWords(figure, areaAt(map, middle()), state.view.language)
		spoken.textContent = words === null ? t.nothingHere : `${words.name}: ${words.figure}`
	}
	canvas.addEventListener('focus', speak)
	canvas.addEventListener('blur', () => {
		aim.style.display = ''
		spoken.textContent = ''
	})
	map.on('moveend', speak)
	canvas.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' || event.key === ' ') select(areaAt(map, middle()))
		else if (event.key === 'Escape') select(null)
		else return
		event.preventDefault()
	})

	// Links of the page that the script can follow without loading it anew.
	document.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
		const link = (event.target as Element).closest<HTMLElement>('[data-metric], [data-level], [data-area]')
		if (!link) {
			for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]')) {
				if (!menu.contains(event.target as Node)) menu.open = false
			}
			return
		}
		event.preventDefault()
		const { metric: id, level, area } = link.dataset
		if (area !== undefined) return select(area)
		const metric = state.metrics.find((known) => known.id === (id ?? state.view.metric))
		const at = (level ?? state.view.level) as EmbedView['level']
		if (!metric) return
		const next = levelFor(metric, at)
		void choose({ metric: metric.id, level: next, period: null, ...(next === state.view.level ? {} : { area: null }) })
	})

	const refit = () => {
		if (!moved) map.fitBounds(dataset.bbox, { padding: paddingOf(picture), duration: 0 })
	}
	map.on('resize', refit)
	darkness.addEventListener('change', draw)

	// A page that is a file knows only where all of it lies.
	const locked = figure.parents.find(({ code }) => code === state.options.lockArea)
	if (locked && isStatic && !state.options.bbox) {
		dataset.bbox = locked.bbox
		refit()
	}
	// Of a page that the server made, the server said so.
	if (!figure.lockFound) {
		notice.textContent = t.elsewhere(`“lockArea=${state.options.lockArea}”`)
		notice.hidden = false
	}
	draw()
	const water = await context
	if (water) map.getSource<GeoJSONSource>('context')?.setData(feature(water, water.objects.context))
}
