import styles from './skeleton.module.css'

/** Holds the place of what is on its way; sizes in CSS units. Not for more than a few seconds: after that say what is wrong. */
export function Skeleton({ width = '100%', height = '1rem' }: { width?: string; height?: string }) {
	return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
}
