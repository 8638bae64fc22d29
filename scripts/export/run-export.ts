import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { idOfTitle } from '../../server/contract/presentation/id-of-title.ts'
import { type OpenedPresentation, shownScenes } from '../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { editionStore } from '../../server/editions/edition-store.ts'
import { answerOf, makePptx } from '../../server/export/make-pptx.ts'
import { noticesOf } from '../../server/export/notice-text.ts'
import { slideWords } from '../../server/export/words.ts'
import { suggest } from '../../server/http/suggest.ts'
import { topologies } from '../../server/picture/topologies.ts'
import type { KeptPresentation } from '../../server/presentations/presentation-store.ts'
import { type Served, serve } from '../../server/served.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { frontEnd } from '../build/front-end.ts'
import type { Progress } from '../import/importer.ts'
import type { ExportCommand } from './command.ts'
import { ExportError } from './export-error.ts'
import { type MadeFile, memoPdf, presentationPdf, scenePictures } from './make-pages.ts'
import { putOutput, putOutputs } from './put-outputs.ts'
import { brokenScenes, readInput } from './read-input.ts'
import { servePresentation } from './serve-presentation.ts'

export interface Told {
	progress: Progress
	/** What is left out, and the like: the export goes on. */
	warn(line: string): void
	/** Broken off: nothing is written any more. */
	signal: AbortSignal
}

/** What was made, by path. */
export interface Exported {
	paths: string[]
	scenes: number
}

type Answered = { scene: Scene; answer: SceneAnswer | null }[]

/** Warns of what scenes ask and this Dataset does not have, by their place in the file. */
function warnOf({ scenes }: OpenedPresentation, answered: Answered, warn: Told['warn']): void {
	for (const { scene, answer } of answered) {
		const notices = answer === null ? [] : noticesOf(answer, slideWords.en)
		if (notices.length === 0) continue
		const title = scene.title === '' ? '' : ` (${scene.title})`
		warn(`scene ${1 + scenes.findIndex(({ id }) => id === scene.id)}${title} cannot show all: ${notices.join('; ')}`)
	}
}

/** The presentation of a frozen edition. Throws ExportError where the Dataset is none. */
async function heldBy(database: Database, path: string): Promise<KeptPresentation> {
	const [held] = await editionStore(database).list()
	if (held) return editionStore(database).read(held.id)
	throw new ExportError(
		`say which presentation with --presentation FILE: ${path} is no frozen edition, which holds its own`,
	)
}

/** The areas that memos are about. Throws ExportError where there are none. */
async function memoAreas(served: Served, { presentation }: KeptPresentation, memo: string): Promise<string[]> {
	const { byCode } = await served.division()
	if (memo !== 'all') {
		if (byCode.has(memo)) return [memo]
		const near = suggest(memo, [...byCode.keys()], 1)[0]
		throw new ExportError(`--memo: there is no area ${memo} in this Dataset${near ? `; did you mean ${near}?` : ''}`)
	}
	const marked = shownScenes(presentation).flatMap(({ highlights }) => highlights.map(({ area }) => area))
	const areas = [...new Set(marked)].filter((code) => byCode.has(code))
	if (areas.length === 0) throw new ExportError('--memo all: no scene highlights an area of this Dataset')
	return areas
}

/** A browser on the app with this presentation alone, for as long as `use` takes; broken off, it is closed under it. */
async function withBrowser<T>(
	database: Database,
	kept: KeptPresentation,
	{ signal, progress }: Told,
	use: (browser: Browser, base: string) => Promise<T>,
): Promise<T> {
	if (database.isPublication) {
		throw new ExportError(
			'a publication has no pages of presentations: name an internal Dataset or an edition with --db',
		)
	}
	progress.start('starting a browser', 1)
	const { browser } = await launchBrowser().catch((cause: unknown) => {
		throw new ExportError(cause instanceof Error ? cause.message : String(cause), { cause })
	})
	const stop = () => void browser.close()
	signal.addEventListener('abort', stop)
	const failures: string[] = []
	try {
		progress.start('building the front end', 1)
		await frontEnd()
		signal.throwIfAborted()
		const app = await servePresentation(database, kept, (message, cause) =>
			failures.push(`${message}: ${String(cause)}`),
		)
		try {
			return await use(browser, app.url)
		} finally {
			await app.close()
		}
	} catch (error) {
		const [first] = failures
		throw error instanceof ExportError && first !== undefined ? new ExportError(`${error.message} (${first})`) : error
	} finally {
		signal.removeEventListener('abort', stop)
		await browser.close()
	}
}

/**
 * Makes what the command asks, and puts it in its place when all of it is whole. Throws ExportError, DatasetError or what the disk
 * says; what was there before is then as it was.
 */
export async function runExport(command: ExportCommand, told: Told): Promise<Exported> {
	const { kind, to, notes, memo } = command
	const { progress, warn, signal } = told
	const given = command.presentation === null ? null : await readInput(command.presentation)
	const database = await openDatabase(command.db)
	try {
		const kept = given ?? (await heldBy(database, command.db))
		const { presentation } = kept
		const scenes = shownScenes(presentation)
		const served = serve(database)
		const areas = memo === null ? [] : await memoAreas(served, kept, memo)
		for (const line of brokenScenes(presentation)) warn(line)
		if (kind === 'pptx') {
			progress.start('making slides', scenes.length)
			const { bytes, answers } = await makePptx(served, topologies(database), presentation, {
				notes,
				told: (done) => progress.update(done),
			})
			warnOf(presentation, answers, warn)
			signal.throwIfAborted()
			await putOutput(to, bytes)
			return { paths: [to], scenes: scenes.length }
		}
		const answered = async () =>
			Promise.all(
				scenes.map(async (scene) => ({ scene, answer: await answerOf(served, scene, presentation.language) })),
			)
		const files = await withBrowser(database, kept, told, async (browser, base): Promise<MadeFile[]> => {
			const made: MadeFile[] = []
			if (kind === 'pictures') {
				progress.start('drawing scenes', scenes.length)
				made.push(...(await scenePictures(browser, base, kept, command, (done) => progress.update(done))))
			} else if (memo === null) {
				progress.start('making pages', 1)
				made.push({ name: '', bytes: await presentationPdf(browser, base, kept, command) })
			}
			progress.start('making memos', areas.length)
			for (const area of areas) {
				const name = (await served.division()).byCode.get(area)?.name ?? ''
				made.push({ name: `memo-${idOfTitle(`${area} ${name}`)}.pdf`, bytes: await memoPdf(browser, base, kept, area) })
				progress.update(made.length)
			}
			return made
		})
		if (kind !== 'pdf' || memo === null) warnOf(presentation, await answered(), warn)
		signal.throwIfAborted()
		if (kind === 'pdf') {
			const [file] = files
			if (file) await putOutput(to, file.bytes)
			return { paths: [to], scenes: scenes.length }
		}
		const left = await putOutputs(to, files)
		if (left.length > 0) warn(`of an earlier export there still are: ${left.join(', ')}`)
		return { paths: files.map(({ name }) => join(to, name)), scenes: scenes.length }
	} finally {
		progress.stop()
		database.close()
	}
}
