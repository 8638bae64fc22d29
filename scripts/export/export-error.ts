import { ImportError } from '../import/run.ts'

/** The export cannot be made: a sentence for the person at the keyboard. Nothing has been written. */
export class ExportError extends ImportError {}
