import { day } from '../../server/contract/common.ts'
import { UsageError } from '../import/importer.ts'
import { readOptions } from '../read-options.ts'

export const usage = `Removes signals that have been kept long enough, and writes down that it did.

  npm run retention -- --db FILE --before 2020-01-01 --reason TEXT [--source NAME] [--dry-run]
  npm run retention -- --db FILE --keep-months 36    --reason TEXT [--source NAME] [--dry-run]

  --before DAY       signals created before this day go
  --keep-months N    the same, N months before the peildatum of the Dataset
  --source NAME      only signals of this source, as given at import
  --reason TEXT      the rule that asks for it; kept in the table deletion
  --dry-run          says what would go, and changes nothing

  With them go the refused rows of the runs they came from. The Dataset is written anew beside and put in place whole, so
  that nothing of what was removed is left in the file. Backups, exports, frozen
  editions and files that were imported are yours to clear.`

export interface RetentionCommand {
	db: string
	/** One of the two is given. */
	before: string | null
	keepMonths: number | null
	source: string | null
	reason: string
	dryRun: boolean
}

/** Reads the command line. Null: help was asked. Throws UsageError. */
export function readCommand(argv: string[]): RetentionCommand | null {
	const options = readOptions(argv, {
		db: { type: 'string' },
		before: { type: 'string' },
		'keep-months': { type: 'string' },
		source: { type: 'string' },
		reason: { type: 'string' },
		'dry-run': { type: 'boolean' },
	})
	if (options === null) return null
	const { text, flag } = options
	const [db, before, months, reason] = [text('db'), text('before'), text('keep-months'), text('reason')]
	if (!db) throw new UsageError('say which Dataset with --db FILE')
	if ((before === null) === (months === null))
		throw new UsageError('say until when with either --before DAY or --keep-months N')
	if (before !== null && !day.safeParse(before).success) {
		throw new UsageError(`--before ${before} must be a date such as 2020-01-01`)
	}
	if (months !== null && !/^[1-9]\d{0,3}$/.test(months)) {
		throw new UsageError(`--keep-months ${months} must be a number of months, 1 or more`)
	}
	if (!reason) throw new UsageError('say by which rule with --reason TEXT: it is kept in the log of deletions')
	return {
		...{ db, before, reason },
		keepMonths: months === null ? null : Number(months),
		source: text('source'),
		dryRun: flag('dry-run'),
	}
}
