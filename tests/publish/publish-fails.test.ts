import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { publishCli } from '../../scripts/publish/cli.ts'
import { readCommand } from '../../scripts/publish/command.ts'
import { publish } from '../../scripts/publish/publish.ts'
import { beginStaging } from '../../scripts/publish/staging.ts'
import { openDatabase } from '../../server/db.ts'
import { query } from '../scripts/import-files.ts'
import { bytesIn, publishFolder } from './public-testdam.ts'

const folder = publishFolder()
const script = fileURLToPath(new URL('../../scripts/publish.ts', import.meta.url))
const to = folder.path('out')
const file = join(to, 'publication.duckdb')
const config = () => folder.config()
let before: Map<string, Buffer>

beforeAll(async () => {
	await folder.make()
	const { code, error } = await folder.publish(to, '--config', config())
	if (code !== 0) throw new Error(error)
	mkdirSync(join(to, 'site'))
	writeFileSync(join(to, 'site/index.html'), 'the site')
	before = bytesIn(to)
}, 60_000)

/** What was published before is whole, and nothing else lies there. */
afterEach(() => {
	const now = bytesIn(to)
	expect([...now.keys()]).toEqual([...before.keys()])
	for (const [name, bytes] of before) expect(now.get(name)?.equals(bytes), name).toBe(true)
})

const argv = (...more: string[]) => ['--db', folder.db, '--to', to, '--no-site', '--config', config(), ...more]

/** The command in a process of its own, with what it says. */
function start(...args: string[]) {
	const child = spawn(process.execPath, ['--import', 'tsx', script, ...args])
	let said = ''
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
	return { child, ended, said: () => said }
}

/** Waits until a run has begun to make something in `place`. */
async function begun(place: string, ended: Promise<unknown>): Promise<void> {
	let over = false
	ended.then(() => (over = true))
	while (!over && !(existsSync(place) && readdirSync(place).some((name) => name.startsWith('.new-')))) {
		await new Promise((resolve) => setTimeout(resolve, 2))
	}
}

/** The command with somebody at the keyboard, who asks the preview what it is and then gives `answers`, one after another. */
async function previewed(answers: string[], args: string[]) {
	const input = new PassThrough()
	const out: string[] = []
	let seen: Promise<unknown> | null = null
	const say = (line: string) => {
		out.push(line)
		const url = /see it: (\S+)/.exec(line)?.[1]
		if (url) seen = fetch(`${url}/api/v1/dataset`).then((response) => response.json())
		if (line.startsWith('Publish?')) seen?.then(() => input.write(`${answers.shift() ?? 'q'}\n`))
	}
	const code = await publishCli(args, { out: say, error: say }, { input, interactive: true })
	return { code, out: out.join('\n'), seen: await seen }
}

describe('a publish that fails leaves the previous publication whole', () => {
	it('when the Dataset changes meanwhile', async () => {
		const db = folder.path('changed.duckdb')
		for (const change of [
			() => copyFileSync(folder.db, db),
			() => {
				copyFileSync(folder.db, `${db}.other`)
				renameSync(`${db}.other`, db)
			},
		]) {
			copyFileSync(folder.db, db)
			const command = readCommand(['--db', db, '--to', to, '--no-site', '--config', config()])
			if (!command) throw new Error('no command')
			const progress = { ...silent, start: (label: string) => label === 'attacking' && change() }
			const terminal = { input: process.stdin, interactive: false, say() {} }
			const { signal } = new AbortController()
			await expect(
				publish(command, { ...progress, start: (label) => void progress.start(label) }, terminal, signal),
			).rejects.toThrow('was changed while it was being published: publish again')
		}
	}, 60_000)

	it('when another publish is busy there', async () => {
		const staging = await beginStaging(to)
		try {
			const { ended, said } = start(...argv())
			expect(await ended).toBe(1)
			expect(said()).toMatch(/another publish \(PID \d+\) is writing to .*out: wait until it is done/)
			expect(said()).toContain('the previous publication is as it was')
		} finally {
			staging.discard()
		}
	}, 60_000)

	it('when it is broken off by the keyboard', async () => {
		const { child, ended, said } = start(...argv('--title', 'Anders'))
		await begun(to, ended)
		child.kill('SIGINT')
		expect(await ended).toBe(130)
		expect(said()).toContain('publish: broken off\nNothing was published; the previous publication is as it was.')
	}, 60_000)

	it('when nobody is there to answer a preview', async () => {
		const { ended, said } = start(...argv('--preview'))
		expect(await ended).toBe(1)
		expect(said()).toContain('--preview asks a person before anything goes out')
	}, 60_000)

	it.each(['q', 'n'])(
		'when who looks at the preview discards it with %s',
		async (no) => {
			const { code, out, seen } = await previewed(['x', no], argv('--preview', '--title', 'Om te zien'))
			expect(seen).toMatchObject({ title: 'Om te zien' })
			expect(out).toContain('Discarded: nothing was published.')
			expect(out).toMatch(/ {2}stays +\d+ metrics/)
			expect(code).toBe(0)
		},
		60_000,
	)
})

it('publishes what was looked at and found good', async () => {
	const place = folder.path('good')
	const { code, seen } = await previewed(
		[''],
		['--db', folder.db, '--to', place, '--no-site', '--config', config(), '--preview'],
	)
	expect(code).toBe(0)
	expect(seen).toMatchObject({ title: 'Testdam in beeld' })
	expect(existsSync(join(place, 'publication.duckdb'))).toBe(true)
}, 60_000)

describe.runIf(process.platform === 'linux')('when the machine fails', () => {
	it('says that the disk is full, and leaves what was there', () => {
		// Files of this process may not grow beyond 300 kB: writing fails as it does on a full disk.
		const limited = spawnSync(
			'bash',
			['-c', `trap '' XFSZ; ulimit -f 300; exec "$0" --import tsx "$@"`, process.execPath, script, ...argv()],
			{ encoding: 'utf8' },
		)
		expect(limited.stderr).toContain('the disk is full or cannot be written to')
		expect(limited.status).toBe(1)
	}, 60_000)
})

describe('what a killed run left', () => {
	it('is cleared by the next, and was never served', async () => {
		const place = folder.path('killed')
		expect((await folder.publish(place, '--config', config())).code).toBe(0)
		const { child, ended } = start(
			'--db',
			folder.db,
			'--to',
			place,
			'--no-site',
			'--config',
			config(),
			'--title',
			'Gedood',
		)
		await begun(place, ended)
		child.kill('SIGKILL')
		await ended
		expect(await query(join(place, 'publication.duckdb'), 'SELECT title FROM dataset')).toEqual([['Testdam in beeld']])
		expect(readdirSync(place).some((name) => name.startsWith('.new-'))).toBe(true)
		expect((await folder.publish(place, '--config', config())).code).toBe(0)
		expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([])
	}, 60_000)

	it('between two renames is put back', async () => {
		const place = folder.path('between')
		mkdirSync(join(place, '.old-1/site'), { recursive: true })
		writeFileSync(join(place, '.old-1/site/index.html'), 'as it was')
		const staging = await beginStaging(place)
		staging.discard()
		expect(readFileSync(join(place, 'site/index.html'), 'utf8')).toBe('as it was')
		expect(readdirSync(place)).toEqual(['site'])
	})
})

it('goes on serving the publication that is open while the next takes its place', async () => {
	const place = folder.path('served')
	const publishAs = (title: string) => folder.publish(place, '--config', config(), '--title', title)
	await publishAs('Eerst')
	const database = await openDatabase(join(place, 'publication.duckdb'))
	try {
		expect((await publishAs('Daarna')).code).toBe(0)
		expect(database.isOverwritten()).toBe(false)
		expect(await query(join(place, 'publication.duckdb'), 'SELECT title FROM dataset')).toEqual([['Daarna']])
	} finally {
		database.close()
	}
	expect(existsSync(file)).toBe(true)
}, 60_000)
