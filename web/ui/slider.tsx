import { type ReactNode, useState } from 'react'
import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import styles from './slider.module.css'

interface SliderProps {
	/** What is set; read aloud with the number. */
	label: string
	value: number
	min: number
	max: number
	/** Told once the hand lets go, and on each key. */
	onChange: (value: number) => void
	/** What stands above the line, for the number that is shown now: also while it is being dragged. */
	children: (shown: number) => ReactNode
}

/** A whole number on a line, by hand or by arrow keys. */
export function Slider({ label, value, min, max, onChange, children }: SliderProps) {
	const [dragged, setDragged] = useState<number | null>(null)
	const shown = dragged ?? value
	return (
		<AriaSlider
			aria-label={label}
			className={styles.slider ?? ''}
			minValue={min}
			maxValue={max}
			step={1}
			value={shown}
			onChange={setDragged}
			onChangeEnd={(end) => {
				setDragged(null)
				if (end !== value) onChange(end)
			}}
		>
			<div className={styles.words}>{children(shown)}</div>
			<SliderTrack className={styles.track ?? ''}>
				{({ state }) => (
					<>
						<span className={styles.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
						<SliderThumb className={styles.thumb ?? ''} />
					</>
				)}
			</SliderTrack>
		</AriaSlider>
	)
}
