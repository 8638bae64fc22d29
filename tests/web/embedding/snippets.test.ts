import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { decodeEmbedOptions, defaultEmbedOptions } from '../../../server/contract/embed.ts'
import { pngQuery } from '../../../server/contract/picture-query.ts'
import { baseView } from '../../../server/contract/published-view.ts'
import { defaultView, type View } from '../../../server/contract/view.ts'
import { decodeView } from '../../../server/contract/view-codec.ts'
import {
	type EmbedPlace,
	embedAddress,
	embedPicture,
	isFrozenPage,
	mapAddress,
	rootOf,
} from '../../../web/embedding/embed-addresses.ts'
import { embedView, firstChoice, heightAt, shownHeight } from '../../../web/embedding/embed-choice.ts'
import { iframeSnippet, imageSnippet } from '../../../web/embedding/snippets.ts'

const opening = baseView({ defaultView: 'metric=reports.allPer1000', basemap: true })
const place: EmbedPlace = {
	root: 'https://kaart.markerwaard.example/',
	hash: '0123456789abcdef',
	isStatic: false,
	opening,
}
const files = { ...place, root: 'https://host.example/kaart/', isStatic: true }
const choose = (view: Partial<View> = {}, frozen = false) => firstChoice({ ...opening, ...view }, frozen)
const auto = { width: null, height: { kind: 'auto' } } as const

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']
const isElement = (node: Node): node is Element => 'attrs' in node
/** What a browser makes of a snippet: every element, with its attributes and text. */
function parsed(snippet: string) {
	const found: { tag: string; attributes: Record<string, string>; text: string }[] = []
	const walk = (nodes: readonly Node[]) => {
		for (const node of nodes) {
			if (!isElement(node)) continue
			const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
			found.push({
				tag: node.tagName,
				attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
				text,
			})
			walk(node.childNodes)
		}
	}
	walk(parseFragment(snippet).childNodes)
	return found
}

describe('the address of an embed', () => {
	test('says the subject, and nothing that is as the publication has it', () => {
		expect(embedAddress(place, choose())).toBe('https://kaart.markerwaard.example/embed?metric=reports.allPer1000')
		const plain = { ...place, opening: defaultView }
		expect(embedAddress(plain, firstChoice(defaultView, false))).toBe('https://kaart.markerwaard.example/embed')
		expect(embedAddress(plain, firstChoice(defaultView, true))).toBe(
			'https://kaart.markerwaard.example/v/0123456789abcdef/embed',
		)
		expect(embedAddress({ ...files, opening: defaultView }, firstChoice(defaultView, true))).toBe(
			'https://host.example/kaart/v/0123456789abcdef/embed/',
		)
	})

	test('takes of the View on screen only what an embed knows', () => {
		const view = embedView(
			{ ...opening, area: 'BU90010101', display: 'table', sort: 'name', compare: ['BU90010102'], overlays: ['names'] },
			opening,
		)
		expect(embedAddress(place, firstChoice(view, false))).toBe(
			'https://kaart.markerwaard.example/embed?metric=reports.allPer1000&area=BU90010101',
		)
		const nameless = embedView({ ...opening, overlays: ['basemap'] }, opening)
		expect(embedAddress(place, firstChoice(nameless, false))).toContain('overlays=basemap')
	})

	test('carries every option and gives it back', () => {
		const options = {
			interactive: true,
			title: false,
			legend: false,
			search: true,
			choices: ['cbs.woz', 'reports.all'],
			lockLevel: false,
			lockArea: 'WK900101',
			accent: 'aa0000',
			bbox: [5.1, 52.4, 5.3, 52.5] as [number, number, number, number],
		}
		const address = embedAddress(place, { ...choose({ language: 'en', theme: 'dark', bins: [3, 4] }), options })
		expect(address).toContain('choices=cbs.woz,reports.all')
		const read = decodeEmbedOptions(new URL(address).searchParams)
		expect(read.options).toEqual(options)
		expect(read.problems).toEqual([])
		const { view, problems } = decodeView(read.rest, opening)
		expect(view).toEqual({ ...opening, language: 'en', theme: 'dark', bins: [3, 4] })
		expect(problems).toEqual([])
	})

	test('of a still picture names nothing that needs a script', () => {
		const options = { ...defaultEmbedOptions, interactive: false, search: true, choices: ['cbs.woz'], lockLevel: false }
		expect(embedAddress(place, { ...choose(), options })).toBe(
			'https://kaart.markerwaard.example/embed?metric=reports.allPer1000&interactive=0',
		)
		expect(shownHeight({ options, height: { kind: 'auto' } }).kind).toBe('pixels')
	})

	test.each([
		['https://a.example/', 'https://a.example/'],
		['https://a.example/v/0123456789abcdef/', 'https://a.example/'],
		['https://a.example/kaart/v/0123456789abcdef/', 'https://a.example/kaart/'],
		['https://a.example/v/kaart/', 'https://a.example/v/kaart/'],
	])('the root of %s is %s', (base, root) => {
		expect(rootOf(base)).toBe(root)
	})

	test('a page of a version begins frozen', () => {
		expect(isFrozenPage('/v/0123456789abcdef/')).toBe(true)
		expect(isFrozenPage('/kaart/v/0123456789abcdef/index.html')).toBe(true)
		expect(isFrozenPage('/')).toBe(false)
	})
})

describe('the frame', () => {
	test('has a name, tells only its origin, loads late and listens to the map alone', () => {
		const [frame, script, ...rest] = parsed(iframeSnippet(embedAddress(place, choose()), 'Meldingen', auto))
		expect(rest).toEqual([])
		expect(frame).toMatchObject({
			tag: 'iframe',
			attributes: {
				src: 'https://kaart.markerwaard.example/embed?metric=reports.allPer1000',
				title: 'Meldingen',
				loading: 'lazy',
				referrerpolicy: 'strict-origin',
				width: '640',
				height: '560',
				style: 'border:0;width:100%',
			},
		})
		expect(script?.tag).toBe('script')
		expect(script?.text).toContain('event.origin !== "https://kaart.markerwaard.example"')
	})

	test('has the width and height that were chosen, and no script where none is needed', () => {
		const style = (choice: Parameters<typeof iframeSnippet>[2]) => {
			const found = parsed(iframeSnippet('https://a.example/embed', 'x', choice))
			expect(found).toHaveLength(1)
			const { width, height, style } = found[0]?.attributes ?? {}
			return [width, height, style]
		}
		expect(style({ width: 800, height: { kind: 'pixels', pixels: 450 } })).toEqual([
			'800',
			'450',
			'border:0;width:800px;max-width:100%',
		])
		expect(style({ width: null, height: { kind: 'ratio', ratio: '16:9' } })).toEqual([
			'640',
			'360',
			'border:0;width:100%;height:auto;aspect-ratio:16/9',
		])
		expect(heightAt({ kind: 'ratio', ratio: '3:4' }, 600)).toBe(800)
		expect(heightAt({ kind: 'auto' }, 600, 712)).toBe(712)
	})

	/** Runs the script of a snippet as the page of another site would. */
	function listening() {
		const script = parsed(iframeSnippet(embedAddress(place, choose()), 'x', auto))[1]?.text ?? ''
		const frames = [1, 2].map((id) => ({ contentWindow: { id }, style: { height: '' } }))
		const heard: ((event: unknown) => void)[] = []
		new Function('addEventListener', 'document', script)(
			(_: string, listener: (event: unknown) => void) => heard.push(listener),
			{ querySelectorAll: () => frames },
		)
		return { frames, tell: (event: unknown) => heard[0]?.(event) }
	}

	test('its script obeys only the map, in its own frame, and only a number', () => {
		const origin = 'https://kaart.markerwaard.example'
		const { frames, tell } = listening()
		const heights = () => frames.map(({ style }) => style.height)
		const [first] = frames
		const data = { type: 'regiekaart:height', height: 700 }
		tell({ origin: 'https://boef.example', source: first?.contentWindow, data })
		tell({ origin, source: {}, data })
		tell({ origin, source: first?.contentWindow, data: { type: 'other', height: 700 } })
		tell({ origin, source: first?.contentWindow, data: null })
		tell({ origin, source: first?.contentWindow, data: { ...data, height: '1px;color:red' } })
		tell({ origin, source: first?.contentWindow, data: { ...data, height: -5 } })
		expect(heights()).toEqual(['', ''])
		tell({ origin, source: first?.contentWindow, data })
		expect(heights()).toEqual(['700px', ''])
		tell({ origin, source: frames[1]?.contentWindow, data: { ...data, height: 1e9 } })
		expect(heights()).toEqual(['700px', '2000px'])
	})
})

describe('the picture', () => {
	test('is drawn by the server as chosen, twice as sharp for who can see it, and leads to the map', () => {
		const choice = {
			...choose(
				{ area: 'BU90010101', period: '2024', theme: 'dark' as const, level: 'wijk' as const, bins: [1, 2] },
				true,
			),
			options: { ...defaultEmbedOptions, legend: false, lockArea: 'WK900101' },
			width: 600,
			height: { kind: 'ratio', ratio: '16:9' } as const,
		}
		const picture = embedPicture(place, choice, '2025')
		if (!picture) throw new Error('no picture')
		const folder = 'https://kaart.markerwaard.example/v/0123456789abcdef'
		const search =
			'metric=reports.allPer1000&level=wijk&period=2024&area=BU90010101&bins=1,2&within=WK900101&theme=dark&width=600&height=338&legend=0'
		expect(picture).toEqual({
			src: `${folder}/api/v1/map.png?${search}`,
			twice: `${folder}/api/v1/map.png?${search}&scale=2`,
			width: 600,
			height: 338,
		})
		const [link, image, ...rest] = parsed(imageSnippet(picture, mapAddress(place, choice), 'Hoogst: ’t Hool'))
		expect(rest).toEqual([])
		expect(link?.attributes.href).toBe(
			`${folder}/?metric=reports.allPer1000&level=wijk&period=2024&area=BU90010101&bins=1,2&theme=dark`,
		)
		expect(image?.attributes).toMatchObject({
			alt: 'Hoogst: ’t Hool',
			srcset: `${picture.src} 1x, ${picture.twice} 2x`,
			width: '600',
			height: '338',
		})
	})

	test('asks nothing that the server does not know', () => {
		const choice = { ...choose({ bins: [1] }), width: 2400, height: { kind: 'pixels', pixels: 2000 } as const }
		for (const address of Object.values(embedPicture(place, choice, null) ?? {})) {
			if (typeof address !== 'string') continue
			const asked = Object.fromEntries(new URL(address).searchParams)
			expect(Object.keys(asked).filter((name) => !(name in pngQuery.shape))).toEqual([])
			expect(pngQuery.safeParse(asked).error).toBeUndefined()
		}
	})

	test('of a site of files is the one that was drawn beforehand; of an earlier year there is none', () => {
		expect(embedPicture(files, choose(), '2025')).toMatchObject({
			src: 'https://host.example/kaart/v/0123456789abcdef/api/v1/map/reports.allPer1000/buurt.nl.svg',
			twice: null,
		})
		expect(embedPicture(files, choose({ period: '2025' }), '2025')).not.toBeNull()
		expect(embedPicture(files, choose({ period: '2024' }), '2025')).toBeNull()
	})
})

test('whatever stands in a title or a summary, a browser sees the same elements and gets the words back', () => {
	const hostile = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'"><script>alert(1)</script>',
			"' onload='alert(1)",
			'</iframe><img src=x onerror=alert(1)>',
			'&quot;&#34;"',
			'<!--',
		),
	)
	// A browser reads a carriage return as a new line.
	const text = hostile.map((words) => words.replace(/[\r\0]/g, ''))
	fc.assert(
		fc.property(text, (words) => {
			const [frame, script, ...others] = parsed(iframeSnippet(embedAddress(place, choose()), words, auto))
			expect([frame?.tag, script?.tag, others.length]).toEqual(['iframe', 'script', 0])
			expect(frame?.attributes.title).toBe(words)
			const picture = embedPicture(place, choose(), null)
			if (!picture) throw new Error('no picture')
			const found = parsed(imageSnippet(picture, mapAddress(place, choose()), words))
			expect(found.map(({ tag }) => tag)).toEqual(['a', 'img'])
			expect(found[1]?.attributes.alt).toBe(words)
			expect(Object.keys(found[1]?.attributes ?? {}).some((name) => name.startsWith('on'))).toBe(false)
		}),
	)
})
