import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../build/sources.ts'
import { type Bench, median, milliseconds } from './report.ts'

const PORT = 8797
const REPEATS = 3

/** `npm start` in `folder` until the page and the API answer, in ms. */
async function untilServed(folder: string): Promise<number> {
	const start = performance.now()
	const child = spawn(process.execPath, ['--import', 'tsx', join(folder, 'scripts/start.ts')], {
		cwd: folder,
		env: { ...process.env, PORT: String(PORT), DATABASE: '' },
		stdio: 'ignore',
	})
	const exited = new Promise((resolve) => child.once('exit', resolve))
	try {
		for (;;) {
			if (child.exitCode !== null) throw new Error(`start.ts ended with code ${child.exitCode}`)
			const answers = await Promise.all(
				['/', '/api/v1/health'].map((path) => fetch(`http://127.0.0.1:${PORT}${path}`).then((r) => r.ok)),
			).catch(() => [false])
			if (answers.every(Boolean)) return performance.now() - start
			await new Promise((resolve) => setTimeout(resolve, 20))
		}
	} finally {
		child.kill()
		await exited
	}
}

export const start: Bench = {
	name: 'start',
	title: 'From npm start to a page',
	async run({ log }) {
		const parent = mkdtempSync(join(tmpdir(), 'regiekaart-start-'))
		const clone = join(parent, 'clone')
		try {
			execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone])
			symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
			log('first start of a fresh clone …')
			const first = await untilServed(clone)
			const next: number[] = []
			for (let i = 0; i < REPEATS; i++) next.push(await untilServed(clone))
			return {
				tables: [
					{
						title: 'Demo Dataset, after npm ci',
						columns: ['', 'ms'],
						rows: [
							['first start: builds the Dataset and the front end', milliseconds(first)],
							[`every next start (median of ${REPEATS})`, milliseconds(median(next))],
						],
					},
				],
				how: [
					'A fresh clone of the last commit, with the packages already installed; until both / and /api/v1/health answer.',
				],
			}
		} finally {
			rmSync(parent, { recursive: true, force: true })
		}
	},
}
