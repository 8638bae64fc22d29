import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useView } from '../view/use-view.tsx'
import { AreaAndCompare } from './area-and-compare.tsx'
import styles from './bottom-sheet.module.css'
import { type Stop, stepStop, stopAfterDrag, stopHeight, stopOfTask } from './sheet-stops.ts'
import { TaskContent } from './task-content.tsx'
import { TaskSwitch } from './task-switch.tsx'
import { useHeadline } from './use-headline.ts'

const messages = defineMessages({
	nl: {
		label: 'Kiezen en bekijken',
		up: 'Paneel verder open',
		down: 'Paneel verder dicht',
		what: 'In dit paneel',
		tasks: { explore: 'Kiezen', alerts: 'De lijst', choice: 'De afweging' },
		area: 'Gekozen gebied',
		compare: 'Vergelijking',
	},
	en: {
		label: 'Choose and read',
		up: 'Open the panel further',
		down: 'Close the panel further',
		what: 'In this panel',
		tasks: { explore: 'Choose', alerts: 'The list', choice: 'The choice' },
		area: 'Selected area',
		compare: 'Comparison',
	},
})

/**
 * On a phone: everything beside the map, in one sheet with three stops (title and value · half · full).
 * Dragged by its head, or moved by its two buttons; not modal, the map above it stays in use.
 */
export function BottomSheet() {
	const t = useMessages(messages)
	const { view } = useView()
	const headline = useHeadline()
	const [stop, setStop] = useState<Stop>(stopOfTask(view.task))
	const comparing = view.compare.length > 0 && view.task !== 'choice'
	const hasArea = view.area !== null || comparing
	const [tab, setTab] = useState<'controls' | 'area'>(hasArea ? 'area' : 'controls')
	const [dragged, setDragged] = useState<number | null>(null)
	const sheet = useRef<HTMLElement>(null)
	const head = useRef<HTMLDivElement>(null)
	const drag = useRef<{ y: number; height: number; lastY: number; lastTime: number; velocity: number } | null>(null)
	const [available, setAvailable] = useState(600)
	const [peek, setPeek] = useState(96)

	useEffect(() => {
		const space = sheet.current?.parentElement
		const top = head.current
		if (!space || !top) return
		const observer = new ResizeObserver(() => {
			setAvailable(space.clientHeight)
			setPeek(top.offsetHeight)
		})
		observer.observe(space)
		observer.observe(top)
		return () => observer.disconnect()
	}, [])

	// A new selection is what one wants to read; without one there is only choosing.
	const selection = view.area ?? (comparing ? 'compare' : null)
	const [lastSelection, setLastSelection] = useState(selection)
	if (selection !== lastSelection) {
		setLastSelection(selection)
		setTab(selection === null ? 'controls' : 'area')
	}
	const [lastTask, setLastTask] = useState(view.task)
	if (view.task !== lastTask) {
		setLastTask(view.task)
		setTab('controls')
		if (view.task !== 'explore') setStop(stopOfTask(view.task))
	}

	const down = (event: PointerEvent) => {
		if ((event.target as Element).closest('button')) return
		const height = stopHeight(stop, available, peek)
		drag.current = { y: event.clientY, height, lastY: event.clientY, lastTime: event.timeStamp, velocity: 0 }
		event.currentTarget.setPointerCapture(event.pointerId)
	}
	const move = (event: PointerEvent) => {
		const d = drag.current
		if (!d) return
		const elapsed = event.timeStamp - d.lastTime
		if (elapsed > 0) d.velocity = (d.lastY - event.clientY) / elapsed
		d.lastY = event.clientY
		d.lastTime = event.timeStamp
		setDragged(Math.max(peek, Math.min(available - 8, d.height + d.y - event.clientY)))
	}
	const up = (event: PointerEvent) => {
		const d = drag.current
		drag.current = null
		setDragged(null)
		if (!d) return
		if (Math.abs(event.clientY - d.y) < 6) setStop(stop === 'peek' ? 'panel' : stop)
		else setStop(stopAfterDrag(d.height + d.y - event.clientY, d.velocity, available, peek))
	}

	return (
		<section
			ref={sheet}
			id="controls"
			data-floats="bottom"
			tabIndex={-1}
			className={styles.sheet}
			aria-label={t.label}
			data-dragging={dragged !== null}
			style={{ '--rk-sheet-height': `${dragged ?? stopHeight(stop, available, peek)}px` } as CSSProperties}
		>
			<div
				ref={head}
				className={styles.head}
				onPointerDown={down}
				onPointerMove={move}
				onPointerUp={up}
				onPointerCancel={up}
			>
				<div className={styles.words}>
					<h2 className={styles.title}>{headline.title}</h2>
					<p className={styles.value} data-words={headline.inWords}>
						{headline.value !== null && <span className={styles.number}>{headline.value}</span>}
						<span className={styles.of}>{headline.of}</span>
					</p>
				</div>
				<IconButton
					icon="down"
					label={t.down}
					isDisabled={stop === 'peek'}
					onPress={() => setStop(stepStop(stop, -1))}
				/>
				<IconButton icon="up" label={t.up} isDisabled={stop === 'full'} onPress={() => setStop(stepStop(stop, 1))} />
			</div>
			<div className={styles.body} inert={stop === 'peek' && dragged === null}>
				<div className={styles.tabs}>
					<TaskSwitch />
					{hasArea && (
						<SegmentedControl
							label={t.what}
							hideLabel
							small
							value={tab}
							onChange={setTab}
							options={[
								{ key: 'controls', label: t.tasks[view.task] },
								{ key: 'area', label: view.area === null ? t.compare : t.area },
							]}
						/>
					)}
				</div>
				{tab === 'area' && hasArea ? <AreaAndCompare /> : <TaskContent />}
			</div>
		</section>
	)
}
