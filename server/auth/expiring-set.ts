/** Ids that are remembered until a moment (seconds since 1970) and then forgotten. `now` is in milliseconds. */
export class ExpiringSet {
	private readonly until = new Map<string, number>()
	private readonly now: () => number

	constructor(now: () => number) {
		this.now = now
	}

	add(id: string, until: number): void {
		const seconds = this.now() / 1000
		for (const [old, moment] of this.until) if (moment <= seconds) this.until.delete(old)
		this.until.set(id, until)
	}

	has(id: string): boolean {
		return this.until.has(id)
	}
}
