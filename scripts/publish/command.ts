import { UsageError } from '../import/importer.ts'
import { readOptions } from '../read-options.ts'

export const usage = `Makes a publication out of a Dataset: what may be public, rounded and guarded, as a file and as a static site.

  npm run publish -- --db FILE --to DIR [--config FILE] [--title TEXT] [--preview] [--keep N] [--no-site]

  --db FILE       the internal Dataset; it is only read
  --to DIR        where the publication comes: publication.duckdb, site/, versions/; and for inside: report.html, report.json
  --config FILE   what may be public (see data/demo/publication.json). Without it DIR/publication.json, and without that
                  public statistics and public investments; that choice is written to DIR/publication.json, to be edited
  --title TEXT    in place of the title of the config or the Dataset
  --preview       show it as a resident will see it, and ask before it goes out
  --keep N        how many versions stay (this one among them), for embeds that hold on to one; default: all of them
  --no-site       only the file, for who serves it with the server; a site that is there stays as it is

  What is not named stays inside. Serve it with DATABASE=DIR/publication.duckdb npm start, or put DIR/site on any web host.`

export interface PublishCommand {
	db: string
	to: string
	config: string | undefined
	title: string | undefined
	preview: boolean
	/** Whether a static site is made. */
	site: boolean
	/** Versions that stay. */
	keep: number
}

/** Reads the command line. Null: help was asked. Throws UsageError. */
export function readCommand(argv: string[]): PublishCommand | null {
	const options = readOptions(argv, {
		db: { type: 'string' },
		to: { type: 'string' },
		config: { type: 'string' },
		title: { type: 'string' },
		preview: { type: 'boolean' },
		keep: { type: 'string' },
		'no-site': { type: 'boolean' },
	})
	if (options === null) return null
	const { text, flag } = options
	const [db, to] = [text('db'), text('to')]
	if (!db) throw new UsageError('say which Dataset with --db FILE')
	if (!to) throw new UsageError('say where the publication comes with --to DIR')
	const title = text('title') ?? undefined
	if (title && title.length > 120) throw new UsageError(`--title has ${title.length} characters: at most 120`)
	const keep = text('keep')
	if (keep !== null && !/^[1-9]\d{0,4}$/.test(keep)) {
		throw new UsageError(`--keep ${keep} must be a number of versions, 1 or more: the newest is one of them`)
	}
	return {
		...{ db, to, title },
		config: text('config') ?? undefined,
		preview: flag('preview'),
		site: !flag('no-site'),
		keep: keep === null ? Number.POSITIVE_INFINITY : Number(keep),
	}
}
