import { ImportError } from '../import/run.ts'

/** The publication cannot be made: one sentence for each fault, for the person at the keyboard. Nothing has been written. */
export class PublishError extends ImportError {
	constructor(faults: string | readonly string[]) {
		super(typeof faults === 'string' ? faults : faults.join('\n'))
	}
}
