import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ChangesAnswer, Edition, EditionLevel } from '../contract/presentation/edition.ts'
import {
	isBroken,
	type OpenedPresentation,
	presentationId,
	shownScenes,
} from '../contract/presentation/presentation.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import { writePresentation } from '../contract/presentation/write-presentation.ts'
import { baseView } from '../contract/published-view.ts'
import { openDatabase } from '../db.ts'
import { type Served, serve } from '../served.ts'
import { compareScenes } from './compare-scenes.ts'
import { contentHash } from './content-hash.ts'
import { type Cut, copyDataset } from './copy-dataset.ts'
import { EditionError } from './edition-error.ts'
import { newestEdition } from './edition-files.ts'
import { beginFreezing, fileOfHash } from './freezing-folder.ts'
import { type Answers, freezeScenes, readAnswers } from './frozen-scenes.ts'
import { type KeptEdition, momentOf, readEditionFile } from './read-edition.ts'
import { answersDifferences, bareAnswer } from './same-answers.ts'
import { type Needs, sceneNeeds } from './scene-needs.ts'

export interface EditionOrder {
	/** File of the Dataset; it is only read. */
	source: string
	presentation: { id: string; presentation: OpenedPresentation }
	/** Folder where the edition comes. */
	to: string
	/** Left out: `public` of a publication, else `team`. */
	level?: EditionLevel | undefined
	/** 2026-01-12, Europe/Amsterdam. */
	today: string
	/** File of the edition before; `newest`: the newest of this presentation and level in `to`, if there is one. */
	previous?: string | undefined
	broken?: AbortSignal | undefined
	/** Told what is being done. */
	tell?: ((step: Step) => void) | undefined
}
export const steps = ['level', 'scenes', 'copy', 'proof'] as const
export type Step = (typeof steps)[number]

export interface MadeEdition {
	file: string
	edition: Edition
	/** False: it had been frozen before, on the day that the edition has. */
	isNew: boolean
	/** Size of the file. */
	bytes: number
	/** Scenes that stayed out. */
	left: { hidden: number; broken: number }
}

/** How many differences are told. */
const TOLD = 5

function checked({ id, presentation }: EditionOrder['presentation']): OpenedPresentation {
	if (!presentationId.safeParse(id).success) {
		throw new EditionError(`${id} cannot be the id of a presentation: small letters, digits and hyphens, 80 at most`)
	}
	if (shownScenes(presentation).length === 0) {
		throw new EditionError(`presentation ${id} has no scene that is shown: there is nothing to freeze`)
	}
	return presentation
}

/** The level of an edition: a publication is public whatever is asked, and nothing else can be. */
function levelFor(isPublication: boolean, asked: EditionLevel | undefined): EditionLevel {
	const level = asked ?? (isPublication ? 'public' : 'team')
	if (level === 'public' && !isPublication) {
		throw new EditionError(
			'this Dataset is internal, so that its figures are not guarded: publish first, then freeze the publication',
		)
	}
	if (level !== 'public' && isPublication) {
		throw new EditionError(`a publication is public, and so is its edition: it cannot be frozen at level ${level}`)
	}
	return level
}

/** What an earlier edition says, if it may be held against this one. */
async function previousOf(order: EditionOrder, level: EditionLevel): Promise<KeptEdition | null> {
	const path =
		order.previous === 'newest' ? (await newestEdition(order.to, order.presentation.id, level))?.path : order.previous
	if (path === undefined) return null
	const kept = await readEditionFile(path)
	const name = basename(path)
	if (kept.edition.presentation !== order.presentation.id) {
		throw new EditionError(`${name} is an edition of ${kept.edition.presentation}, not of ${order.presentation.id}`)
	}
	// What changed tells what was: that may not go to more people than it was for.
	if (kept.edition.level !== level) {
		throw new EditionError(
			`${name} is of level ${kept.edition.level}: only an edition of level ${level} may be the one before`,
		)
	}
	return kept
}

interface Frozen {
	presentation: OpenedPresentation & { scenes: Scene[] }
	answers: Answers
	needs: Needs
	changes: ChangesAnswer | null
}

/** Freezes the Views on the Dataset as this level sees it, and says what they show and need. */
async function freeze(
	seen: Served,
	presentation: OpenedPresentation,
	level: EditionLevel,
	previous: KeptEdition | null,
): Promise<Frozen> {
	const frozen = await freezeScenes(seen, presentation, { notes: level === 'team' })
	const answers = await readAnswers(seen, frozen)
	const [dataset, { definitions }] = await Promise.all([seen.dataset(), seen.metrics()])
	const needs = sceneNeeds(frozen.scenes, definitions, {
		signals: dataset.signals,
		base: baseView(dataset.publication),
	})
	const changes =
		previous === null
			? null
			: {
					before: { hash: previous.edition.hash, madeOn: previous.edition.madeOn },
					scenes: compareScenes(
						momentOf(previous),
						{ scenes: frozen.scenes, answers, divisionYear: dataset.divisionYear },
						frozen.language,
					),
				}
	return { presentation: frozen, answers, needs, changes }
}

/**
 * Freezes a presentation: one Dataset file `{id}-{day}-{hash}.duckdb` with just what its shown scenes need, which afterwards is read
 * again, scene by scene, and must say the same as the Dataset that it was taken from. Whatever goes wrong, nothing stays behind.
 * What was frozen before with the same contents is not written again. Throws EditionError and DatasetError in words, and the reason
 * of `broken`.
 */
export async function makeEdition(order: EditionOrder): Promise<MadeEdition> {
	const { source, to, today, broken, tell = () => {} } = order
	const presentation = checked(order.presentation)
	const { id } = order.presentation
	const database = await openDatabase(source)
	try {
		if (database.edition)
			throw new EditionError(`${source} is a frozen edition itself: freeze the Dataset that it was taken from`)
		const level = levelFor(database.isPublication, order.level)
		const previous = await previousOf(order, level)
		const freezing = await beginFreezing(to)
		try {
			const whole = serve(database)
			const [{ title }, { definitions }, { asOf }] = await Promise.all([
				whole.dataset(),
				whole.metrics(),
				whole.investments(),
			])
			const without =
				level === 'partners'
					? [...definitions.values()].filter((of) => of.sensitivity === 'team').map((of) => of.id)
					: []
			const cut: Cut = { level, without, asOf, needs: null }
			let seenPath = source
			if (level === 'partners') {
				tell('level')
				seenPath = freezing.pathOf('seen')
				await copyDataset(source, seenPath, cut, { broken })
			}
			tell('scenes')
			const frozen = await onDataset(seenPath, (seen) => freeze(seen, presentation, level, previous), broken)
			tell('copy')
			const made = freezing.pathOf('edition')
			const document = writePresentation(frozen.presentation)
			let hash = ''
			const finish = async (connection: DuckDBConnection) => {
				for (const [position, definition] of frozen.needs.metrics.entries()) {
					await connection.run('INSERT INTO metric VALUES ($1, $2, $3)', [
						...[definition.id, position],
						JSON.stringify(definition),
					])
				}
				const answers = Object.entries(frozen.answers).map(([scene, answer]) => [scene, bareAnswer(answer)])
				hash = await contentHash(connection, { id, level, document, answers, days: frozen.needs.signals })
				await connection.run(
					'INSERT INTO edition VALUES ($1, $2, $3, $4::DATE, $5, $6, $7, $8, $9, $10, $11::DATE, $12::DATE)',
					[
						...[hash, id, presentation.title, today, level, title],
						previous === null ? null : JSON.stringify({ hash: previous.edition.hash, madeOn: previous.edition.madeOn }),
						...[document, JSON.stringify(frozen.answers)],
						frozen.changes === null ? null : JSON.stringify(frozen.changes),
						...[frozen.needs.signals?.from ?? null, frozen.needs.signals?.to ?? null],
					],
				)
			}
			await copyDataset(seenPath, made, { ...cut, needs: frozen.needs }, { broken, finish })
			const left = leftOut(presentation)
			const existing = fileOfHash(to, hash)
			if (existing !== null) {
				const { edition } = await readEditionFile(existing)
				return { file: existing, edition, isNew: false, bytes: statSync(existing).size, left }
			}
			tell('proof')
			await prove(made, frozen, broken)
			if (database.isOverwritten())
				throw new EditionError(`${source} was overwritten while it was being frozen: try again`)
			const { edition } = await readEditionFile(made)
			broken?.throwIfAborted()
			const file = freezing.place(made, `${id}-${today}-${hash}.duckdb`)
			return { file, edition, isNew: true, bytes: statSync(file).size, left }
		} finally {
			freezing.release()
		}
	} catch (error) {
		// What was interrupted says so in words of DuckDB.
		broken?.throwIfAborted()
		throw error
	} finally {
		database.close()
	}
}

async function onDataset<T>(
	path: string,
	work: (served: Served) => Promise<T>,
	broken: AbortSignal | undefined,
): Promise<T> {
	broken?.throwIfAborted()
	const database = await openDatabase(path)
	try {
		return await work(serve(database))
	} finally {
		database.close()
	}
}

/** Reads every scene again from what was made. Throws EditionError with what differs from what was recorded. */
async function prove(made: string, { presentation, answers }: Frozen, broken: AbortSignal | undefined): Promise<void> {
	const again = await onDataset(made, (served) => readAnswers(served, presentation), broken)
	const differences = answersDifferences(answers, again)
	if (differences.length === 0) return
	const rest = differences.length > TOLD ? [`and ${differences.length - TOLD} more`] : []
	throw new EditionError([
		'the edition does not say the same as the Dataset, so that it was not kept:',
		...[...differences.slice(0, TOLD), ...rest].map((text) => `  ${text}`),
	])
}

const leftOut = (presentation: OpenedPresentation) => ({
	hidden: presentation.scenes.filter((scene) => !isBroken(scene) && scene.hidden).length,
	broken: presentation.scenes.filter(isBroken).length,
})
