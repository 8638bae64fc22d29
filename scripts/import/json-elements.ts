/**
 * Cuts the elements out of one array in a JSON text that arrives in pieces, so that a file larger than a string can be
 * read. `path` leads to the array: `['features']`, or `[]` for an array at the top.
 */
export class JsonElements {
	/** The array was there. */
	found = false
	/** `null` stood where the array was expected. */
	isNull = false

	readonly #path: string
	/** Open objects and arrays outside the array, each with the key that is being read in it. */
	readonly #open: { kind: '{' | '['; key: string | null; keyComes: boolean }[] = []
	#inside = false
	#depth = 0
	#text = ''
	#inString = false
	#escaped = false
	#count = 0

	constructor(path: string[]) {
		this.#path = JSON.stringify(path)
	}

	/** Texts of the elements that end in this piece. Throws SyntaxError where the array cannot be right. */
	push(piece: string): string[] {
		const elements: string[] = []
		let start = 0
		for (let i = 0; i < piece.length; i++) {
			const c = piece.charCodeAt(i)
			if (this.#inString) {
				if (this.#escaped) this.#escaped = false
				else if (c === 92) this.#escaped = true
				else if (c === 34) {
					this.#inString = false
					if (!this.#inside) this.#endKey(piece.slice(start, i))
				}
				continue
			}
			if (c === 34) {
				this.#inString = true
				if (!this.#inside) {
					this.#text = ''
					start = i + 1
				}
			} else if (!this.#inside) {
				this.#outside(c)
				if (this.#inside) start = i + 1
			} else if (c === 123 || c === 91) {
				this.#depth++
			} else if (this.#depth > 0) {
				if (c === 125 || c === 93) this.#depth--
			} else if (c === 44 || c === 93) {
				const element = (this.#text + piece.slice(start, i)).trim()
				this.#text = ''
				start = i + 1
				const isEmptyArray = c === 93 && this.#count === 0
				if (element !== '') {
					this.#count++
					elements.push(element)
				} else if (!isEmptyArray)
					throw new SyntaxError(`nothing stands before a comma or bracket after element ${this.#count}`)
				if (c === 93) this.#inside = false
			} else if (c === 125) throw new SyntaxError(`the list is closed by } after element ${this.#count}`)
		}
		if (this.#inside || this.#inString) this.#text += piece.slice(start)
		return elements
	}

	/** To be called after the last piece. Throws SyntaxError when the text stops too early. */
	end(): void {
		if (this.#inside) throw new SyntaxError(`the text stops in or after element ${this.#count + 1} of the list`)
		if (this.#open.length > 0 || this.#inString) throw new SyntaxError('the text stops too early')
	}

	#endKey(rest: string) {
		const top = this.#open.at(-1)
		const raw = this.#text + rest
		this.#text = ''
		if (top?.kind === '{' && top.keyComes) top.key = JSON.parse(`"${raw}"`)
	}

	#atTarget(): boolean {
		return JSON.stringify(this.#open.map((o) => o.key)) === this.#path && !this.#open.at(-1)?.keyComes
	}

	#outside(c: number) {
		const top = this.#open.at(-1)
		if (c === 123) this.#open.push({ kind: '{', key: null, keyComes: true })
		else if (c === 91) {
			if (!this.found && this.#atTarget()) {
				this.found = true
				this.#inside = true
			} else this.#open.push({ kind: '[', key: null, keyComes: false })
		} else if (c === 125 || c === 93) {
			if (top?.kind !== (c === 125 ? '{' : '[')) throw new SyntaxError('brackets do not match')
			this.#open.pop()
		} else if (c === 58 && top) top.keyComes = false
		else if (c === 44 && top?.kind === '{') top.keyComes = true
		else if (c === 110 && !this.found && this.#atTarget()) this.isNull = true
	}
}
