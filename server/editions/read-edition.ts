import { z } from 'zod'
import { type ChangesAnswer, changesAnswer, type Edition, editionAnswers } from '../contract/presentation/edition.ts'
import { openPresentation } from '../contract/presentation/open-presentation.ts'
import { type OpenedPresentation, shownScenes } from '../contract/presentation/presentation.ts'
import { type Database, DatasetError, openDatabase } from '../db.ts'
import type { Moment } from './compare-scenes.ts'
import type { Answers } from './frozen-scenes.ts'

/** Everything that the row of an edition holds. */
export interface KeptEdition {
	edition: Edition
	/** The text of the presentation, with frozen Views. */
	document: string
	presentation: OpenedPresentation
	answers: Answers
	/** Null: it was the first. */
	changes: ChangesAnswer | null
	divisionYear: number
}

const row = z.object({
	divisionYear: z.int(),
	document: z.string(),
	answers: z
		.string()
		.transform((text): unknown => JSON.parse(text))
		.pipe(editionAnswers),
	changes: z
		.string()
		.nullable()
		.transform((text): unknown => (text === null ? null : JSON.parse(text)))
		.pipe(changesAnswer.nullable()),
})

/** The edition that a Dataset is; null: it is none. Throws DatasetError when its presentation cannot be opened. */
export async function readEdition(database: Database): Promise<KeptEdition | null> {
	const { edition } = database
	if (edition === null) return null
	const [found] = await database.query(new URL('./kept-edition.sql', import.meta.url), row)
	const opened = found && openPresentation(found.document)
	if (!found || !opened?.presentation) throw new DatasetError('the presentation of this edition cannot be opened')
	return { edition, ...found, presentation: opened.presentation }
}

/** What it said, to hold another moment against. */
export const momentOf = ({ presentation, answers, divisionYear }: KeptEdition): Moment => ({
	scenes: shownScenes(presentation),
	answers,
	divisionYear,
})

/** The same of a file. Throws DatasetError with the file when it is no edition. */
export async function readEditionFile(path: string): Promise<KeptEdition> {
	const database = await openDatabase(path)
	try {
		const kept = await readEdition(database)
		if (kept === null) throw new DatasetError(`${path} is a Dataset, but not a frozen edition`)
		return kept
	} finally {
		database.close()
	}
}
