import { type EditionLevel, editionLevels } from '../../server/contract/presentation/edition.ts'
import { UsageError } from '../import/importer.ts'
import { didYouMean } from '../import/suggest.ts'
import { readOptions } from '../read-options.ts'

export const usage = `Freezes a presentation: a Dataset with just what its scenes need, in which no number ever changes.

  npm run edition -- --db FILE --presentation P.json --to DIR [--level team|partners|public] [--previous FILE]

  --db FILE             the Dataset that the figures come from; it is only read, also while a server has it open
  --presentation FILE   the presentation, as its file has it: data/presentations/markerwaard.json
  --to DIR              where the edition comes: DIR/{presentation}-{day}-{hash}.duckdb, read-only
  --level LEVEL         team: everything, with the notes of the speaker (default) · partners: without what is for the team alone ·
                        public: of a publication, which is public and nothing else
  --previous FILE       the edition before, to say what changed since; default: the newest of the same presentation and level in DIR

  Every scene that is shown is read again from what was made, and must say the same; otherwise nothing is kept. Show it with
  DATABASE=DIR/….duckdb npm start.`

export interface EditionCommand {
	db: string
	presentation: string
	to: string
	level: EditionLevel | undefined
	previous: string | undefined
}

const isLevel = (text: string): text is EditionLevel => (editionLevels as readonly string[]).includes(text)

/** Reads the command line. Null: help was asked. Throws UsageError. */
export function readCommand(argv: string[]): EditionCommand | null {
	const options = readOptions(argv, {
		db: { type: 'string' },
		presentation: { type: 'string' },
		to: { type: 'string' },
		level: { type: 'string' },
		previous: { type: 'string' },
	})
	if (options === null) return null
	const { text } = options
	const [db, presentation, to, level] = [text('db'), text('presentation'), text('to'), text('level')]
	if (!db) throw new UsageError('say which Dataset with --db FILE')
	if (!presentation) throw new UsageError('say which presentation with --presentation FILE')
	if (!to) throw new UsageError('say where the edition comes with --to DIR')
	if (level !== null && !isLevel(level)) {
		throw new UsageError(`--level ${level} must be ${editionLevels.join(', ')}${didYouMean(level, editionLevels)}`)
	}
	return { db, presentation, to, level: level ?? undefined, previous: text('previous') ?? undefined }
}
