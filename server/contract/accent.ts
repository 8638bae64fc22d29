import { contrast } from './ink.ts'
import { pictureColors } from './picture/picture-colors.ts'
import type { Theme } from './ramps.ts'

/** What a link needs to be read (WCAG 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** WCAG contrast, 1 to 21, of an accent (six hex digits) with the paper of an embed; below LEAST_CONTRAST our own is taken there. */
export const accentContrast = (theme: Theme, accent: string): number =>
	contrast(`#${accent}`, pictureColors[theme].paper)
