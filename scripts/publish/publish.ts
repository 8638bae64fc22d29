import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openDatabase } from '../../server/db.ts'
import { frontEnd } from '../build/front-end.ts'
import { root } from '../build/sources.ts'
import type { Progress } from '../import/importer.ts'
import type { PublishCommand } from './command.ts'
import { defaultConfig } from './default-config.ts'
import { openInside } from './inside.ts'
import { makePlan } from './plan.ts'
import { preview, type Terminal } from './preview.ts'
import { makePublication } from './publication.ts'
import { PublishError } from './publish-error.ts'
import { readConfig } from './read-config.ts'
import { makeReport, type PublishReport } from './report.ts'
import { reportPage } from './report-page.ts'
import type { WrittenSite } from './site/write-site.ts'
import { beginStaging, places } from './staging.ts'
import { summary } from './summary.ts'
import { writePublication } from './write-publication.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`

/** Secrets that are in no publication by chance. Others (a title of two words) may be part of a text that is public. */
const never: ReadonlySet<string> = new Set(['disclosure key', 'signal id', 'place of a signal'])

/** Throws when an attack on what was made found what may not go out. */
function requireSafe({ attack, leaks }: PublishReport): void {
	const [count] = attack.determined
	if (count) {
		throw new PublishError(
			`an attack on what would go out worked out ${attack.determined.length} counts exactly, such as ${count.metric} of ${count.area} in ${count.period}: name fewer categories or levels`,
		)
	}
	const leak = leaks.find(({ kind }) => never.has(kind))
	if (leak) throw new PublishError(`what would go out has a ${leak.kind} in ${leak.where}: ${leak.what.slice(0, 60)}`)
}

/** Throws when the publication would take the place of something that is none, such as the Dataset that it is made of. */
async function requireOwnPlace({ db, to }: PublishCommand): Promise<void> {
	const here = places(to)
	if (existsSync(to) && !statSync(to).isDirectory()) throw new PublishError(`${to} is a file: --to names a folder`)
	if (!existsSync(here.publication)) return
	const isSource = realpathSync(here.publication) === realpathSync(db)
	// One of another schema version, or a broken one, may be replaced.
	const database = isSource ? null : await openDatabase(here.publication).catch(() => null)
	const isOther = database?.isPublication === false
	database?.close()
	if (isSource || isOther) {
		throw new PublishError(
			`${here.publication} is an internal Dataset, which would be lost: choose another folder for --to`,
		)
	}
}

/** What became of a publish. */
export type Outcome = { report: PublishReport; removed: string[] } | 'discarded'

/**
 * One publish from begin to end: everything is made in a folder beside, and put in place at the end. Throws in words, with
 * the previous publication as it was; `signal` breaks it off the same way.
 */
export async function publish(
	command: PublishCommand,
	progress: Progress,
	terminal: Terminal,
	signal: AbortSignal,
): Promise<Outcome> {
	const inside = await openInside(command.db)
	let discard = () => {}
	const go = () => signal.throwIfAborted()
	try {
		await requireOwnPlace(command)
		const here = places(command.to)
		const path = command.config ?? (existsSync(here.config) ? here.config : null)
		const config = path === null ? await defaultConfig(inside) : readConfig(path)
		const titled = command.title === undefined ? config : { ...config, title: command.title }
		const plan = await makePlan(inside, titled, path === null ? 'publication.json' : basename(path))

		const staging = await beginStaging(command.to)
		discard = staging.discard
		signal.addEventListener('abort', discard, { once: true })
		go()
		const made = places(staging.folder)
		if (path === null) writeFileSync(made.config, json(config))

		progress.start('counting and guarding', 1)
		const publication = await makePublication(inside, plan, (done, total) => {
			if (done === 0) progress.start('counting and guarding', total)
			progress.update(done)
		})
		go()
		progress.start('writing', 1)
		const { hash, runs } = await writePublication(inside, plan, publication, made.publication)
		go()
		let site: WrittenSite | null = null
		if (command.site) {
			progress.start('static site', 1)
			await frontEnd()
			// Loads the whole server: only who makes a site waits for it.
			const { writeSite } = await import('./site/write-site.ts')
			go()
			site = await writeSite({
				publication: made.publication,
				to: made.site,
				webRoot: join(root, 'web/dist'),
				previous: existsSync(here.site) ? here.site : undefined,
				versions: staging.earlier.filter((other) => other !== hash).slice(0, command.keep - 1),
				progress: (done, total) => {
					if (done === 0) progress.start('static site', total)
					progress.update(done)
				},
			})
			go()
		}
		progress.start('attacking', 1)
		const report = await makeReport({
			...{ inside, plan, publication, hash, runs, site },
			path: made.publication,
			sitePath: made.site,
		})
		requireSafe(report)
		writeFileSync(made.report, json(report))
		writeFileSync(made.reportPage, reportPage(report))
		progress.stop()
		go()
		if (command.preview && !(await preview(made.publication, summary(report), terminal, signal))) return 'discarded'
		go()
		inside.requireUnchanged()
		const { removed } = staging.commit(hash, command.keep)
		return { report, removed }
	} finally {
		progress.stop()
		signal.removeEventListener('abort', discard)
		discard()
		inside.close()
	}
}
