import type { EmbedChoice } from './embed-choice.ts'

/** What every group of choices takes: what is chosen, and how to change it. */
export interface OptionProps {
	choice: EmbedChoice
	change: (change: Partial<EmbedChoice>) => void
	/** A site of files: what only a server can make is not offered. */
	isStatic: boolean
}
