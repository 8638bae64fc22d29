import type { Map as MapLibreMap } from 'maplibre-gl'
import { type CSSProperties, useState } from 'react'
import { createPortal } from 'react-dom'
import { haveSameClasses } from '../../../server/contract/presentation/compare-views.ts'
import { pictureNames } from '../../../server/contract/presentation/picture-names.ts'
import { defineMessages, useLanguage, useMessages, useText } from '../../i18n/language.tsx'
import { Legend } from '../../legend/legend.tsx'
import { HoverProvider } from '../../view/use-hover.tsx'
import live from './live.module.css'
import styles from './live-compare.module.css'
import { type LiveMapProps, LivePicture } from './live-map.tsx'
import { type Named, NamedPicture } from './named-picture.tsx'
import { SwipeHandle } from './swipe-handle.tsx'
import { useAlignedSearch } from './use-aligned-search.ts'
import { useBothDrawn } from './use-both-drawn.ts'
import { useLinkedCameras } from './use-linked-cameras.ts'

const messages = defineMessages({
	nl: { same: 'Op beide kaarten dezelfde klassen: dezelfde kleur is hetzelfde cijfer.' },
	en: { same: 'The same classes on both maps: the same colour is the same figure.' },
})

interface LiveCompareProps extends Omit<LiveMapProps, 'legend'> {
	/** The second View. */
	beside: string
	layout: 'side' | 'swipe'
}

/**
 * Two maps with one camera: side by side (where that is too narrow one above the other), or one over the other with a swipe that takes
 * pointer and arrow keys. What differs stands above, the legends below; two periods of one figure have the same classes.
 */
export function LiveCompare({ view, beside, layout, highlights, onDrawn, scene, children }: LiveCompareProps) {
	const t = useMessages(messages)
	const language = useLanguage()
	const text = useText()
	const [first, setFirst] = useState<MapLibreMap | null>(null)
	const [second, setSecond] = useState<MapLibreMap | null>(null)
	const [left, setLeft] = useState<Named | null>(null)
	const [right, setRight] = useState<Named | null>(null)
	const [legends, setLegends] = useState<HTMLDivElement | null>(null)
	const [share, setShare] = useState(0.5)
	const aligned = useAlignedSearch(view, beside)
	const drawn = useBothDrawn({ first: `${scene ?? ''} ${view}`, second: `${scene ?? ''} ${aligned}` }, onDrawn)
	useLinkedCameras(first, second)
	const [before = '', after = ''] = left && right ? pictureNames([left, right], language) : []
	const isSame = left && right && !left.reading && !right.reading && haveSameClasses(left.answer, right.answer)
	const common = { highlights, ...(scene === undefined ? {} : { scene }) }
	const parts = [
		{ title: before, legend: 'first', onNamed: setLeft },
		{ title: after, legend: 'second', onNamed: setRight },
	].map(({ title, legend, onNamed }) => (
		<div key={legend}>
			<NamedPicture onNamed={onNamed} />
			{title && (
				<p className={styles.corner} aria-hidden="true">
					{title}
				</p>
			)}
			{legends && createPortal(<Legend />, legends.querySelector(`[data-of="${legend}"]`) ?? legends)}
		</div>
	))
	return (
		<HoverProvider>
			<div className={styles.container}>
				<div className={`${styles.compare} ${live.scale}`} data-layout={layout} data-map-room="">
					<div className={styles.titles}>
						<h3>{before}</h3>
						<h3>{after}</h3>
					</div>
					<div className={styles.maps} style={{ '--swipe': `${share * 100}%` } as CSSProperties}>
						<div className={styles.first}>
							<LivePicture {...common} view={view} onMap={setFirst} onDrawn={drawn.first}>
								{parts[0]}
							</LivePicture>
						</div>
						<div className={styles.second}>
							<LivePicture {...common} view={aligned} follows onMap={setSecond} onDrawn={drawn.second}>
								{parts[1]}
							</LivePicture>
						</div>
						{layout === 'swipe' && <SwipeHandle share={share} onChange={setShare} />}
					</div>
					<div ref={setLegends} className={styles.legends} data-same={isSame === true}>
						{isSame && (
							<p className={styles.same}>
								<b>{[text(left.answer.metric.label), ...left.choices].join(' · ')}</b> {t.same}
							</p>
						)}
						<div data-of="first" />
						<div data-of="second" />
					</div>
					{children}
				</div>
			</div>
		</HoverProvider>
	)
}
