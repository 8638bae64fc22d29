/** A finished answer, as it goes over the line. */
export interface FinishedAnswer {
	/** All that goes with it, names in lower case, without the number of the request. */
	headers: Readonly<Record<string, string>>
	body: Uint8Array<ArrayBuffer>
	tag: string
	/** Of a page: the style sheet that its policy allows, see headers.ts. */
	styleHash: string | null
}

/** What an answer takes beside its body: headers, key, bookkeeping. */
const OVERHEAD = 1024

/** Finished answers, bounded by their bytes: those asked longest ago go first. An answer larger than an eighth is not kept. */
export class AnswerMemory {
	private readonly answers = new Map<string, FinishedAnswer>()
	private readonly maximum: number
	private used = 0

	constructor(maximum: number) {
		this.maximum = maximum
	}

	get bytes(): number {
		return this.used
	}

	get(key: string): FinishedAnswer | undefined {
		const found = this.answers.get(key)
		if (found) {
			this.answers.delete(key)
			this.answers.set(key, found)
		}
		return found
	}

	set(key: string, answer: FinishedAnswer): void {
		const size = sizeOf(key, answer)
		if (size > this.maximum / 8) return
		this.remove(key)
		this.answers.set(key, answer)
		this.used += size
		for (const oldest of this.answers.keys()) {
			if (this.used <= this.maximum) break
			this.remove(oldest)
		}
	}

	private remove(key: string): void {
		const found = this.answers.get(key)
		if (!found) return
		this.answers.delete(key)
		this.used -= sizeOf(key, found)
	}
}

const sizeOf = (key: string, { body }: FinishedAnswer) => body.byteLength + 2 * key.length + OVERHEAD
