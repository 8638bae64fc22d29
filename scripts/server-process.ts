import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from './build/sources.ts'

export interface ServerProcess {
	url: string
	pid: number
	stop(): Promise<void>
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1')
	await once(probe, 'listening')
	const address = probe.address()
	probe.close()
	await once(probe, 'close')
	if (address === null || typeof address === 'string') throw new Error('no free port')
	return address.port
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
	const deadline = Date.now() + 60_000
	while (Date.now() < deadline) {
		if (child.exitCode !== null) throw new Error(`the server stopped with code ${child.exitCode}:\n${output()}`)
		const ok = await fetch(`${url}/api/v1/health`).then(
			({ ok, status }) => ok || status === 401,
			() => false,
		)
		if (ok) return
		await new Promise((resolve) => setTimeout(resolve, 50))
	}
	throw new Error(`the server did not answer within a minute:\n${output()}`)
}

/**
 * Starts server/main.ts on `database` as a process of its own, on a free port unless one is given; waits until it answers,
 * be it that one must sign in first. `environment` gives variables that follow from its address.
 */
export async function startServer(
	database: string,
	givenPort?: number,
	environment: (
		url: string,
	) => Record<string, string | undefined> | Promise<Record<string, string | undefined>> = () => ({}),
): Promise<ServerProcess> {
	const port = givenPort ?? (await freePort())
	const url = `http://127.0.0.1:${port}`
	const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/main.ts')], {
		cwd: root,
		env: { ...process.env, DATABASE: database, PORT: String(port), HOST: '127.0.0.1', ...(await environment(url)) },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	// Whoever started it may be interrupted before it says stop.
	const end = () => child.kill()
	process.once('exit', end)
	child.once('exit', () => process.off('exit', end))
	let output = ''
	child.stdout.on('data', (data) => (output += data))
	child.stderr.on('data', (data) => (output += data))
	const stop = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return
		child.kill()
		await once(child, 'exit')
	}
	try {
		await answers(url, child, () => output)
	} catch (error) {
		await stop()
		throw error
	}
	return { url, pid: child.pid ?? 0, stop }
}
