import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

/** [folder of the importing file, the import, whether the linter must refuse it] */
const cases = [
	['web/map', "import { metrics } from '../../data/metrics.ts'", true],
	['web/map', "import { openDatabase } from '../../server/db.ts'", true],
	['web/map', "import type { Database } from '../../server/db.ts'", true],
	['web/map', "import { importRun } from '../../scripts/import/run.ts'", true],
	['web/map', "import { createApp } from '../../server/app.ts'", true],
	['web/map', "import type { App } from '../../server/app.ts'", false],
	['web/map', "import { level } from '../../server/contract/common.ts'", false],
	['web/map', "import { useView } from '../view/use-view.tsx'", false],
	['server/values', "import { answerRows } from '../../web/answer.ts'", true],
	['server/values', "import { importRun } from '../../scripts/import/run.ts'", true],
	['server/values', "import { metrics } from '../../data/metrics.ts'", false],
	['server/contract', "import { openDatabase } from '../db.ts'", true],
	['server/contract', "import { metrics } from '../../data/metrics.ts'", true],
	['server/contract', "import { readFileSync } from 'node:fs'", true],
	['server/contract', "import { level } from './common.ts'", false],
	['server/contract', "import { z } from 'zod'", false],
	['server/contract/picture', "import { level } from '../common.ts'", false],
	['server/contract/picture', "import { openDatabase } from '../../db.ts'", true],
	['scripts/import', "import { answerRows } from '../../web/answer.ts'", true],
	['scripts/import', "import { openPage } from '../../tests/e2e/page.ts'", true],
	['scripts/import', "import { openDatabase } from '../../server/db.ts'", false],
	['data/demo', "import { answerRows } from '../../web/answer.ts'", true],
] as const

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'regiekaart-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One run of the linter, with the project's own rules, over one file per case. */
function lint(): string {
	const { vcs: _, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
	writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, root: true }))
	cases.forEach(([directory, line], i) => {
		const file = join(folder, directory, `case-${i}.ts`)
		mkdirSync(dirname(file), { recursive: true })
		writeFileSync(file, `${line}\n`)
	})
	const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
	const rule = '--only=style/noRestrictedImports'
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[biome, 'lint', rule, '--colors=off', '--max-diagnostics=none', '.'],
		{ cwd: folder, encoding: 'utf8' },
	)
	return stdout + stderr
}

describe('the linter keeps the import directions', () => {
	const output = lint()
	test.each(cases.map(([directory, line, refused], i) => ({ directory, line, refused, i })))(
		'$directory: $line → refused $refused',
		({ directory, i, refused }) => {
			expect(output.includes(`${directory}/case-${i}.ts:1`)).toBe(refused)
		},
	)
	test('it looked at every case, and at its own configuration', () => {
		expect(output).toContain(`Checked ${cases.length + 1} files`)
	})
})
