/** The edition cannot be made: one sentence for each fault, for the person who asked. Nothing was written. */
export class EditionError extends Error {
	override readonly name = 'EditionError'
	constructor(faults: string | readonly string[], options?: ErrorOptions) {
		super(typeof faults === 'string' ? faults : faults.join('\n'), options)
	}
}
