import type { Metric } from '../../server/contract/metric.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import css from './deviation.module.css'

const messages = defineMessages({
	nl: {
		key: 'Streep: gemiddelde; stapjes van 1 standaardafwijking. Gearceerd: minder gunstige kant. Een pijl: verder dan 3.',
	},
	en: {
		key: 'Line: mean; steps of 1 standard deviation. Hatched: less favourable side. An arrow: further than 3.',
	},
})

/** Standard deviations at either end of the axis. */
const REACH = 3
const place = (z: number) => `${((Math.max(-REACH, Math.min(REACH, z)) + REACH) / (2 * REACH)) * 100}%`

/** A dot on an axis around the mean; the less favourable half hatched where there is one. Decoration: the words stand beside it. */
export function Deviation({ z, direction }: { z: number | null; direction: Metric['direction'] }) {
	return (
		<span className={css.axis} data-direction={direction} aria-hidden="true">
			{[-2, -1, 1, 2].map((step) => (
				<i key={step} className={css.tick} style={{ insetInlineStart: place(step) }} />
			))}
			<i className={css.mean} />
			{z !== null && (
				<>
					<i
						className={css.stem}
						style={{ insetInlineStart: place(Math.min(0, z)), insetInlineEnd: `calc(100% - ${place(Math.max(0, z))})` }}
					/>
					<i
						className={css.dot}
						data-beyond={z > REACH ? 'high' : z < -REACH ? 'low' : undefined}
						style={{ insetInlineStart: place(z) }}
					/>
				</>
			)}
		</span>
	)
}

/** How to read the axes above it. */
export function DeviationKey() {
	const t = useMessages(messages)
	return <p className={css.key}>{t.key}</p>
}
