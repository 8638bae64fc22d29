import { ImportError } from '../run.ts'
import { plain, suggest } from '../suggest.ts'

/** The code of the gemeente meant by --gemeente, a code or a name; an ImportError with suggestions when that is unclear. */
export function resolveGemeente(wanted: string, gemeenten: ReadonlyMap<string, string | null>): string {
	const code = wanted.trim().toUpperCase()
	if (gemeenten.has(code)) return code
	if (/^\d{4}$/.test(code) && gemeenten.has(`GM${code}`)) return `GM${code}`
	const named = [...gemeenten].flatMap(([c, name]) => (name === null ? [] : [{ code: c, name }]))
	const same = named.filter(({ name }) => plain(name) === plain(wanted))
	if (same.length === 1 && same[0]) return same[0].code
	if (same.length > 1) {
		const list = same.map((g) => `${g.code} (${g.name})`).join(', ')
		throw new ImportError(`--gemeente ${wanted}: several gemeenten have that name: ${list}. Give the code`)
	}
	if (named.length === 0) {
		const some = [...gemeenten.keys()].sort().slice(0, 5).join(', ')
		throw new ImportError(
			`--gemeente ${wanted}: these files give no names of gemeenten. Give the code, such as ${some}`,
		)
	}
	const near = suggest(
		wanted,
		named.map(({ name }) => name),
	).map((name) => `${name} (${named.find((g) => g.name === name)?.code})`)
	const list = named.slice(0, 10).map(({ code, name }) => `${name} (${code})`)
	const more = named.length > list.length ? ` and ${named.length - list.length} others` : ''
	const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `The files hold ${list.join(', ')}${more}.`
	throw new ImportError(`--gemeente ${wanted}: not in these files. ${hint}`)
}
