/** One cell cannot be used: `message` completes the sentence "column … with value …". */
export class CellFault extends Error {
	override readonly name = 'CellFault'
	constructor(
		readonly column: string | null,
		readonly value: string | null,
		message: string,
	) {
		super(message)
	}
}
