import { useId } from 'react'
import { type PatternStatus, patternOf } from '../../server/contract/patterns.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import styles from './swatch.module.css'

type SwatchProps = { size?: number; theme: Theme } & (
	| { color: string | null; status: PatternStatus | null }
	| { color: string; status?: undefined }
	| { color?: undefined; status: PatternStatus }
)

/** The sample beside a class or a status: a colour of the scale, the same pattern as on the map, or the one over the other. Decoration: its words stand beside it. */
export function Swatch(props: SwatchProps) {
	const { size = 16, theme, color, status } = props
	const id = useId()
	const pattern = status ? patternOf(status, theme) : null
	return (
		<svg className={styles.swatch} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
			{pattern && (
				<defs>
					<pattern id={id} width={pattern.size} height={pattern.size} patternUnits="userSpaceOnUse">
						<rect width={pattern.size} height={pattern.size} fill={pattern.background ?? color ?? 'none'} />
						<path
							d={pattern.d}
							fill={pattern.stroke > 0 ? 'none' : pattern.ink}
							stroke={pattern.stroke > 0 ? pattern.ink : 'none'}
							strokeWidth={pattern.stroke}
						/>
					</pattern>
				</defs>
			)}
			<rect className={styles.area} width={size} height={size} fill={pattern ? `url(#${id})` : (color ?? 'none')} />
		</svg>
	)
}
