import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { useMedia, usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { type EmbedHeight, heightAt } from './embed-choice.ts'
import css from './embedding.module.css'
import { embeddingMessages } from './embedding-messages.ts'
import { useAskedHeight } from './use-asked-height.ts'
import { useSettled } from './use-settled.ts'

/** Pixels that the page around a frame may have. */
const devices = { phone: 360, column: 640, wide: 960 } as const
type Device = keyof typeof devices
/** Long enough for the next press of a key, short enough to see what one did. */
const SETTLES = 350
/** Smaller than this nothing can be read: it then scrolls. */
const SMALLEST = 0.5

interface PreviewProps {
	address: string
	title: string
	width: number | null
	height: EmbedHeight
	/** Where one goes on who does not want to walk through the map. */
	skipTo: RefObject<HTMLElement | null>
}

/** The real embed in a frame of the chosen size, shrunk where it does not fit; it follows the choices and never takes the focus. */
export function Preview({ address, title, width, height, skipTo }: PreviewProps) {
	const t = useMessages(embeddingMessages)
	const format = useFormat()
	const phone = usePhone()
	const [device, setDevice] = useState<Device>(phone ? 'phone' : 'column')
	const frame = useRef<HTMLIFrameElement>(null)
	const box = useRef<HTMLDivElement>(null)
	const room = useRoom(box)
	// Beside the code the whole embed is to be seen; above it, it may be as high as it is.
	const roomy = useMedia('(min-width: 1181px)')
	const asked = useAskedHeight(frame)
	const settled = useSettled(address, SETTLES)
	const [first] = useState(address)
	const shown = useRef(address)
	const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')

	const load = useCallback((next: string) => {
		shown.current = next
		setState('loading')
		// In the place of what is there: a choice is no step for the back button.
		frame.current?.contentWindow?.location.replace(next)
	}, [])
	useEffect(() => {
		if (settled === shown.current) return
		load(settled)
	}, [settled, load])

	const across = width ?? devices[device]
	const down = heightAt(height, across, asked)
	const scale = Math.min(1, room.width / across, roomy ? Math.max(SMALLEST, room.height / down) : 1)
	const size = t.previewSize(format.integer(across), format.integer(down))
	return (
		<section className={css.preview} aria-label={t.preview}>
			<div className={css.previewHead}>
				<h3 className={css.part}>{t.preview}</h3>
				<p className={css.hint}>
					{state === 'loading'
						? t.loading
						: `${size}${scale < 0.995 ? `, ${t.shrunk(`${format.integer(scale * 100)}%`)}` : ''}`}
				</p>
				{width === null && (
					<SegmentedControl
						small
						hideLabel
						label={t.previewAt}
						value={device}
						onChange={setDevice}
						options={(Object.keys(devices) as Device[]).map((key) => ({ key, label: t.devices[key] }))}
					/>
				)}
			</div>
			<Button variant="text" className={css.skip ?? ''} onPress={() => skipTo.current?.focus()}>
				{t.skip}
			</Button>
			<div ref={box} className={css.stage}>
				<div
					className={css.sheet}
					data-state={state}
					style={{ width: `${across * scale}px`, height: `${down * scale}px` }}
				>
					<iframe
						ref={frame}
						src={first}
						title={t.previewOf(title)}
						width={across}
						height={down}
						style={{ scale: String(scale) }}
						// Our own page under its own strict policy: a sandbox that lets it run as itself would hold nothing.
						referrerPolicy="strict-origin"
						onLoad={(event) => {
							const page = event.currentTarget.contentDocument
							setState(page?.querySelector('main') ? 'ready' : 'failed')
						}}
					/>
				</div>
			</div>
			<div role="status">
				<VisuallyHidden>{state === 'ready' ? t.ready : ''}</VisuallyHidden>
			</div>
			{state === 'failed' && (
				<Notice kind="negative" action={<Button onPress={() => load(settled)}>{t.again}</Button>}>
					{t.failed}
				</Notice>
			)}
		</section>
	)
}

const unlimited = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY }

/** The size of an element in pixels; without end before it is drawn. */
function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number } {
	const [room, setRoom] = useState(unlimited)
	useEffect(() => {
		if (!element.current) return
		const watch = new ResizeObserver(([entry]) => {
			if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
		})
		watch.observe(element.current)
		return () => watch.disconnect()
	}, [element])
	return room
}
