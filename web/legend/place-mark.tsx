import styles from './bins.module.css'

/** A triangle over the legend's bar, at the class of an area; `light` for the one that is only pointed at. */
export const PlaceMark = ({ at, light }: { at: number; light?: boolean }) => (
	<svg
		className={styles.triangle}
		data-light={light}
		style={{ insetInlineStart: `${at * 100}%` }}
		viewBox="-8 0 16 12"
		width={16}
		height={12}
		aria-hidden="true"
	>
		<path d="M-6 1H6L0 11Z" />
	</svg>
)
