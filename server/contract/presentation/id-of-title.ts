/** Room for `-2`, `-3` … within the 80 of an id. */
const MAXIMUM = 70

/** The id that a title would like: `Afval in Zuid (versie 2)` → `afval-in-zuid-versie-2`. */
export function idOfTitle(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replaceAll('ø', 'o')
		.replaceAll('æ', 'ae')
	const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')
	return words.slice(0, MAXIMUM).replace(/-$/, '') || 'presentatie'
}

/** `afval`, `afval-2`, `afval-3` … */
export const nthId = (id: string, n: number): string => (n === 1 ? id : `${id}-${n}`)
