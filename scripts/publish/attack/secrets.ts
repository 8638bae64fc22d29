import { DuckDBInstance } from '@duckdb/node-api'

export type Secret =
	| 'disclosure key'
	| 'signal id'
	| 'place of a signal'
	| 'investment id'
	| 'investment title'
	| 'milestone'
	| 'import file'

/** What may not go out. */
export interface Secrets {
	keys: ReadonlySet<string>
	/** Texts that may stand nowhere, also not within another. */
	texts: ReadonlyMap<Secret, ReadonlySet<string>>
	/** Texts of digits alone, or very short: they may not be the whole of a value. */
	values: ReadonlyMap<Secret, ReadonlySet<string>>
	/** `lon lat`, as JavaScript writes the numbers. */
	places: ReadonlySet<string>
}

/** Shorter ones stand in other words by chance. */
const LONG_ENOUGH = 6

/** Of investments `i`: what may not go out and is not also the text of something public. */
const kept = (column: string, from: string) => `SELECT ${column} FROM ${from} WHERE visibility <> 'public'
	EXCEPT SELECT ${column} FROM ${from} WHERE visibility = 'public'
	EXCEPT SELECT name FROM area`

/** What an internal Dataset holds that no publication may; `file` is only read. */
export async function secretsOf(file: string): Promise<Secrets> {
	const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
	try {
		const connection = await instance.connect()
		const read = async (sql: string) =>
			(await connection.runAndReadAll(sql)).getRowsJS().flatMap(([text]) => (text ? [String(text)] : []))
		const all: [Secret, string[]][] = [
			['signal id', await read('SELECT DISTINCT external_id FROM signal')],
			['investment id', await read(`SELECT id FROM investment WHERE visibility <> 'public'`)],
			['investment title', await read(kept('i.title', 'investment i'))],
			['milestone', await read(kept('m.title', 'milestone m JOIN investment i ON i.id = m.investment'))],
			['import file', await read(`SELECT DISTINCT trim(unnest(string_split(files, ','))) FROM import_run`)],
		]
		const places = await connection.runAndReadAll('SELECT DISTINCT lon, lat FROM signal')
		const isText = (text: string) => text.length >= LONG_ENOUGH && !/^\d+$/.test(text)
		return {
			keys: new Set(await read('SELECT disclosure_key FROM dataset')),
			texts: new Map(all.map(([kind, texts]) => [kind, new Set(texts.filter(isText))])),
			values: new Map(all.map(([kind, texts]) => [kind, new Set(texts.filter((text) => !isText(text)))])),
			places: new Set(places.getRowsJS().map(([lon, lat]) => `${Number(lon)} ${Number(lat)}`)),
		}
	} finally {
		instance.closeSync()
	}
}
