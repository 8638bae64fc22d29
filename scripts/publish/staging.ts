import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { openingFault } from '../../server/dataset-file.ts'
import { PublishError } from './publish-error.ts'

const LOCK = '.publishing.duckdb'
const LEFT = /^\.(new|old)-\d+$/

/** Names under the folder of a publication. */
export const places = (to: string) => ({
	publication: join(to, 'publication.duckdb'),
	site: join(to, 'site'),
	versions: join(to, 'versions'),
	/** The versions kept, newest first. */
	order: join(to, 'versions', 'versions.json'),
	config: join(to, 'publication.json'),
	reportPage: join(to, 'report.html'),
	report: join(to, 'report.json'),
})

/** A folder beside what is served, in which a publication is made whole before anything takes its place. */
export interface Staging {
	folder: string
	/** Versions published before that are still there, newest first. */
	earlier: readonly string[]
	/**
	 * Puts what was made in its place: `keep` versions are kept, this one among them. What goes wrong before the last file
	 * is in place leaves the previous publication served.
	 */
	commit(hash: string, keep: number): { removed: string[] }
	/** Removes what was made, and lets others publish here. May be called twice. */
	discard(): void
}

function readOrder(path: string): string[] {
	if (!existsSync(path)) return []
	const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
	return Array.isArray(found) ? found.filter((hash) => typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash)) : []
}

/** Puts back what a run that was killed between two renames had moved aside, and removes what it had made. */
function recover(to: string): void {
	const { site } = places(to)
	for (const name of readdirSync(to).filter((entry) => LEFT.test(entry))) {
		const moved = join(to, name, 'site')
		if (name.startsWith('.old-') && existsSync(moved) && !existsSync(site)) renameSync(moved, site)
		rmSync(join(to, name), { recursive: true, force: true })
	}
}

/**
 * Begins a publication in `to`, made when it is not there. The system lets go of the lock by itself when a run is killed.
 * Throws a PublishError when another run is busy there.
 */
export async function beginStaging(to: string): Promise<Staging> {
	mkdirSync(to, { recursive: true })
	const lock = join(to, LOCK)
	let held: DuckDBInstance
	try {
		held = await DuckDBInstance.create(lock)
	} catch (cause) {
		const fault = openingFault(cause, 'to lock')
		if (!fault.startsWith('is in use')) throw cause
		const who = /\(PID \d+\)/.exec(fault)?.[0]
		throw new PublishError(`another publish${who ? ` ${who}` : ''} is writing to ${to}: wait until it is done`)
	}
	let open = true
	const release = () => {
		if (!open) return
		open = false
		for (const file of [lock, `${lock}.wal`]) rmSync(file, { force: true })
		held.closeSync()
	}
	try {
		recover(to)
		const folder = join(to, `.new-${process.pid}`)
		const aside = join(to, `.old-${process.pid}`)
		mkdirSync(folder)
		const here = places(to)
		const made = places(folder)
		const earlier = readOrder(here.order).filter((hash) => existsSync(join(here.versions, `${hash}.duckdb`)))
		return {
			folder,
			earlier,
			commit(hash, keep) {
				const order = [hash, ...earlier.filter((other) => other !== hash)]
				const kept = order.slice(0, keep)
				mkdirSync(here.versions, { recursive: true })
				// Copied whole under another name first: a version is served the moment it is there.
				cpSync(made.publication, join(folder, 'version'))
				writeFileSync(join(folder, 'order'), `${JSON.stringify(kept, null, '\t')}\n`)
				mkdirSync(aside)

				renameSync(join(folder, 'version'), join(here.versions, `${hash}.duckdb`))
				if (existsSync(made.site)) {
					if (existsSync(here.site)) renameSync(here.site, join(aside, 'site'))
					renameSync(made.site, here.site)
				}
				renameSync(made.publication, here.publication)
				renameSync(join(folder, 'order'), here.order)
				for (const name of ['config', 'report', 'reportPage'] as const) {
					if (existsSync(made[name])) renameSync(made[name], here[name])
				}
				const removed = readdirSync(here.versions)
					.filter((name) => /^[0-9a-f]{16}\.duckdb$/.test(name))
					.map((name) => name.slice(0, 16))
					.filter((other) => !kept.includes(other))
				for (const other of removed) rmSync(join(here.versions, `${other}.duckdb`), { force: true })
				rmSync(aside, { recursive: true, force: true })
				return { removed }
			},
			discard() {
				rmSync(folder, { recursive: true, force: true })
				if (open && existsSync(aside)) recover(to)
				release()
			},
		}
	} catch (error) {
		release()
		throw error
	}
}
