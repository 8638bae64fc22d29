import type { Level } from '../../server/contract/common.ts'
import type { Suppression } from './disclosure/protected-cell.ts'

/** Figures of one metric, level and year as they go out: a value per area, or the reason why not. */
export interface FigureColumn {
	metric: string
	level: Level
	period: string
	areas: readonly string[]
	values: (number | null)[]
	/** null exactly where there is a value. */
	reasons: ('missing' | 'suppressed' | 'notApplicable' | null)[]
	/** The import runs that it came from. */
	runs: readonly number[]
	/** Of each total that is made of what is shown, how many empty parts it counts by a stand-in; null: as the source has it. */
	emptyParts?: readonly (number | null)[]
}

/** How many figures were left out, by reason and level. */
export class LeftOut {
	readonly counts = new Map<string, number>()
	add(level: Level, reason: Exclude<Suppression, 'none' | 'config'>): void {
		const key = `${level} ${reason}`
		this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
	}
	/** Adds what `other` counted at some levels. */
	take(other: LeftOut, levels: Iterable<Level>): void {
		for (const level of levels)
			for (const [key, count] of other.counts)
				if (key.startsWith(`${level} `)) this.counts.set(key, (this.counts.get(key) ?? 0) + count)
	}
	of(level: Level, reason: string): number {
		return this.counts.get(`${level} ${reason}`) ?? 0
	}
	get total(): number {
		return [...this.counts.values()].reduce((a, b) => a + b, 0)
	}
}
