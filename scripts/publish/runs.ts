import type { Run } from '../../server/dataset/dataset.ts'
import { sourceOf } from '../../server/metrics/metrics.ts'

/** Where figures came from, as a publication says it: no file, no hash, no number of rows, no time of day. */
export interface PublishedRun {
	id: number
	kind: string
	source: string
	licence: string | null
	url: string | null
	/** Calendar day. */
	day: string
}

/** Numbers the sources of a publication anew; figures from several runs of the importers have one source, of their newest day. */
export class PublishedRuns {
	readonly all: PublishedRun[] = []
	readonly #ids = new Map<string, number>()
	readonly #byId: ReadonlyMap<number, Run>

	constructor(runs: ReadonlyMap<number, Run>) {
		this.#byId = runs
	}

	/** The number of what came from these runs. */
	idOf(ids: readonly number[]): number {
		const runs = ids.map((id) => this.#byId.get(id)).filter((run) => run !== undefined)
		const { name, licence, url } = sourceOf(runs, { name: '', licence: null, url: null })
		const day = runs.map(({ at }) => at.slice(0, 10)).reduce((a, b) => (a > b ? a : b), '1970-01-01')
		const run = { kind: runs[0]?.kind ?? 'statistics', source: name, licence, url, day }
		const key = JSON.stringify(run)
		const known = this.#ids.get(key)
		if (known !== undefined) return known
		const id = this.all.length + 1
		this.all.push({ id, ...run })
		this.#ids.set(key, id)
		return id
	}
}
