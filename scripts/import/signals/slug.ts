const known = new Map<string, string>()

/** `Wegen, verkeer & straatmeubilair` → `wegen-verkeer-straatmeubilair`: the form that category keys have everywhere. */
export function slug(label: string): string {
	let made = known.get(label)
	if (made === undefined) {
		made = label
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
		if (known.size < 20_000) known.set(label, made)
	}
	return made
}
