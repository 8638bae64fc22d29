import type { ReadAnswer } from '../reading/make-reading.ts'

/** How many areas a reading judged, of how many; null where nothing is tested. */
export function judgedOf(read: ReadAnswer): { tested: number; areas: number } | null {
	switch (read.kind) {
		case 'hotspots':
		case 'clusters':
			return { tested: read.answer.global.tested, areas: read.answer.rows.length }
		case 'funnel':
		case 'trend':
			return {
				tested: read.answer.rows.filter(({ status }) => status === 'tested').length,
				areas: read.answer.rows.length,
			}
		case 'bivariate':
			return null
	}
}
