import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { openingFault } from '../dataset-file.ts'
import { EditionError } from './edition-error.ts'

const LOCK = '.freezing.duckdb'
const WORK = '.freezing'
/** The lock of the system is one per process: within it, this is. */
const busy = new Set<string>()

/** A folder beside the editions in which one is made whole before it takes its place. */
export interface Freezing {
	/** Where a file in the making stands. */
	pathOf(name: string): string
	/** Gives a made file its name among the editions, read-only from then on. */
	place(made: string, name: string): string
	/** Removes what was not placed, and lets others freeze here. May be called twice. */
	release(): void
}

/**
 * Begins an edition in `to`, made when it is not there. The system lets go of the lock by itself when a run is killed; what that run
 * left behind is cleared by the next. Throws EditionError when another run is busy there.
 */
export async function beginFreezing(to: string): Promise<Freezing> {
	const taken = new EditionError('another edition is being made there: wait until it is done')
	const key = resolve(to)
	if (busy.has(key)) throw taken
	busy.add(key)
	let held: DuckDBInstance
	const lock = join(to, LOCK)
	try {
		mkdirSync(to, { recursive: true })
		held = await DuckDBInstance.create(lock)
	} catch (cause) {
		busy.delete(key)
		if (openingFault(cause, 'to lock').startsWith('is in use')) throw taken
		throw cause
	}
	const folder = join(to, WORK)
	let open = true
	const release = () => {
		if (!open) return
		open = false
		rmSync(folder, { recursive: true, force: true })
		for (const file of [lock, `${lock}.wal`]) rmSync(file, { force: true })
		held.closeSync()
		busy.delete(key)
	}
	try {
		rmSync(folder, { recursive: true, force: true })
		mkdirSync(folder)
	} catch (cause) {
		release()
		throw cause
	}
	return {
		pathOf: (name) => join(folder, name),
		place(made, name) {
			const file = openSync(made, 'r')
			fsyncSync(file)
			closeSync(file)
			chmodSync(made, 0o444)
			const path = join(to, name)
			renameSync(made, path)
			return path
		},
		release,
	}
}

/** `{presentation}-{day}-{hash}.duckdb`. */
export const EDITION_FILE = /^([a-z0-9-]+)-(\d{4}-\d{2}-\d{2})-([0-9a-f]{16})\.duckdb$/

/** The file of an edition of that hash in a folder; null: it is not there. */
export function fileOfHash(folder: string, hash: string): string | null {
	if (!existsSync(folder)) return null
	const name = readdirSync(folder).find((one) => EDITION_FILE.exec(one)?.[3] === hash)
	return name === undefined ? null : join(folder, name)
}
