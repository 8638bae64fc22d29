import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { latLngToCell } from 'h3-js'
import { afterAll } from 'vitest'
import { publishCli } from '../../scripts/publish/cli.ts'
import { B1, B2, B3, B4, B6, writeFixture } from '../server/fixture.ts'

const PERSONS = 'overlast-van-en-door-personen-of-groepen'

/** main/sub, buurt, how many in 2024, visibility: on top of the twelve signals of Testdam, which are of the team. */
const added = [
	['afval/grofvuil', B1, 12, 'public'],
	['afval/grofvuil', B2, 23, 'public'],
	['afval/grofvuil', B3, 8, 'public'],
	['afval/grofvuil', B4, 2, 'public'],
	['afval/grofvuil', B6, 40, 'public'],
	['afval/zwerfvuil', B1, 7, 'public'],
	['afval/zwerfvuil', B6, 31, 'public'],
	['afval/drugsafval', B6, 14, 'public'],
	['groen/boom', B1, 16, 'public'],
	['groen/boom', B2, 6, 'public'],
	['groen/boom', B6, 19, 'public'],
	['wegen/gat', B6, 9, 'team'],
	[`${PERSONS}/jongerenoverlast`, B6, 30, 'public'],
] as const

/** Testdam with enough public reports to publish, two public investments and one that is not. */
export async function writePublicTestdam(path: string): Promise<void> {
	await writeFixture(path)
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	const h3 = BigInt(`0x${latLngToCell(52.0123456, 5.0123456, 11)}`).toString()
	await connection.run("UPDATE dataset SET disclosure_key = 'sleutel van Testdam'")
	await connection.run(`INSERT INTO category VALUES ('${PERSONS}', 'jongerenoverlast', 'Personen', 'Jongeren')`)
	for (const [k, [category, buurt, count, visibility]] of added.entries()) {
		const [main, sub] = category.split('/')
		await connection.run(
			`INSERT INTO signal SELECT 'Signalen', 'nr-' || ${k} || '-' || i || '-geheim', '${main}', '${sub}',
				DATE '2024-01-01' + ((i * 11) % 366)::INTEGER, NULL, 'open', 'report', 5.0123456, 52.0123456, ${h3}, '${buurt}', 2024,
				'${visibility}', 3
			FROM range(${count}) t(i)`,
		)
	}
	await connection.run("UPDATE investment SET visibility = 'public' WHERE id IN ('I1', 'I2')")
	await connection.run("UPDATE investment SET title = 'Geheim plan voor het plein' WHERE id = 'I3'")
	connection.closeSync()
	instance.closeSync()
}

/** What of Testdam may be public in most tests. */
export const publicConfig = {
	title: 'Testdam in beeld',
	metrics: ['cbs.woz', 'police.crimesPer1000', 'investments.committed'],
	signals: {
		categories: [
			{ category: 'afval', label: { nl: 'Afval', en: 'Waste' } },
			{ category: 'afval/grofvuil', label: { nl: 'Grofvuil', en: 'Bulky waste' } },
			{ category: 'groen', label: { nl: 'Groen', en: 'Green' }, levels: ['wijk', 'gemeente'] },
		],
	},
	investments: {},
	contact: 'buurten@testdam.example',
}

/** A folder with Testdam in it, removed after the tests of the file that asks. */
export function publishFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'publish-'))
	afterAll(() => rmSync(folder, { recursive: true, force: true }))
	const path = (name: string) => join(folder, name)
	const db = path('testdam.duckdb')
	let made = 0
	return {
		path,
		db,
		make: () => writePublicTestdam(db),
		/** Publishes to a folder, without a site; what else stands on the command line comes behind. */
		publish: (to: string, ...more: string[]) => runPublish('--db', db, '--to', to, '--no-site', ...more),
		/** Writes a config: an object, or text as it is. */
		config(content: object | string = publicConfig): string {
			const file = path(`config-${made++}.json`)
			writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
			return file
		},
	}
}

/** Runs `npm run publish -- …` in this process. */
export async function runPublish(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
	const out: string[] = []
	const error: string[] = []
	const output = { out: (line: string) => out.push(line), error: (line: string) => error.push(line) }
	const code = await publishCli(argv, output, { input: process.stdin, interactive: false })
	return { code, out: out.join('\n'), error: error.join('\n') }
}

/** Every file below a folder with its bytes, by relative name. */
export function bytesIn(folder: string): Map<string, Buffer> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	return new Map(
		files
			.filter((file) => statSync(file).isFile())
			.sort()
			.map((file) => [relative(folder, file), readFileSync(file)]),
	)
}
