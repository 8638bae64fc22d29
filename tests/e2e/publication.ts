import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishCli } from '../../scripts/publish/cli.ts'
import { startServer } from '../../scripts/server-process.ts'

/** Publishes a Dataset as `publication.json` of the demo says, with `change`; serves it. Gives its address and the way to stop. */
export async function servePublication(dataset: string, change: Record<string, unknown>) {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-public-'))
	const demo = JSON.parse(readFileSync(new URL('../../data/demo/publication.json', import.meta.url), 'utf8'))
	const config = join(folder, 'config.json')
	writeFileSync(config, JSON.stringify({ ...demo, ...change }))
	const lines: string[] = []
	const output = { out: (line: string) => lines.push(line), error: (line: string) => lines.push(line) }
	const code = await publishCli(['--db', dataset, '--to', folder, '--config', config, '--no-site'], output)
	if (code !== 0) throw new Error(`publishing failed:\n${lines.join('\n')}`)
	const server = await startServer(join(folder, 'publication.duckdb'))
	return {
		url: server.url,
		stop: async () => {
			await server.stop()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
