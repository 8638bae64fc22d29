import type { Map as MapLibre } from 'maplibre-gl'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { usePrinting } from '../charts/use-printing.ts'
import { Legend } from '../legend/legend.tsx'
import { PrintHead } from '../panels/print-head.tsx'
import { panelPrints } from '../tasks/panel-prints.ts'
import { useView } from '../view/use-view.tsx'
import styles from './print-map.module.css'
import '../panels/print.css'

/**
 * The map on paper, with its legend: there only while printing, and only when no panel or table is what is printed.
 * WebGL keeps no picture between frames, so one is drawn and copied in the same task.
 */
export function PrintMap({ map, label }: { map: MapLibre; label: string }) {
	const { view } = useView()
	const printing = usePrinting()
	const picture = useRef<HTMLCanvasElement>(null)
	const shown = printing && view.display === 'map' && !panelPrints(view)
	useLayoutEffect(() => {
		if (!shown || !picture.current) return
		map.redraw()
		const source = map.getCanvas()
		Object.assign(picture.current, { width: source.width, height: source.height })
		picture.current.getContext('2d')?.drawImage(source, 0, 0)
	}, [shown, map])
	if (!shown) return null
	return createPortal(
		<div className={styles.page} data-print-root="">
			<PrintHead />
			<Legend />
			<canvas ref={picture} className={styles.picture} role="img" aria-label={label} />
		</div>,
		document.body,
	)
}
