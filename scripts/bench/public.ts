import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { demoPublication } from '../build/demo-publication.ts'
import { frontEnd } from '../build/front-end.ts'
import { root } from '../build/sources.ts'
import { type Bench, kilobytes, median, megabytes, milliseconds } from './report.ts'

const CONNECTIONS = 200

interface Run {
	perSecond: number
	p50: number
	p99: number
	errors: number
	/** Bytes of one answer over the line, without headers. */
	bytes: number
}

/** A program that prints its address on stdout; its log goes nowhere, but is written. */
async function started(
	args: string[],
	environment: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
		cwd: root,
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'ignore'],
	})
	let output = ''
	for await (const data of child.stdout) {
		output += String(data)
		const url = /http:\/\/[\w.:]+/.exec(output)?.[0]
		if (url) return { child, url: url.replace('localhost', '127.0.0.1') }
	}
	throw new Error(`${args.join(' ')} ended with ${output}`)
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return
	child.kill()
	await once(child, 'exit')
}

async function fire(url: string, seconds: number): Promise<Run> {
	const headers = { 'accept-encoding': 'br' }
	const one = await fetch(url, { headers })
	if (!one.ok) throw new Error(`${url} answers ${one.status}`)
	await one.arrayBuffer()
	const { requests, latency, errors, non2xx, timeouts } = await autocannon({
		url,
		connections: CONNECTIONS,
		duration: seconds,
		headers,
	})
	return {
		perSecond: requests.average,
		p50: latency.p50,
		p99: latency.p99,
		errors: errors + non2xx + timeouts,
		bytes: Number(one.headers.get('content-length') ?? 0),
	}
}

/** Memory of a process that is really in use, in bytes. Linux tells it. */
const residentBytes = (pid: number) =>
	Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024

/** Fires at every address in turn for as long as asked, and notes the memory once a second. */
async function memoryUnderFire(url: string, paths: readonly string[], seconds: number, pid: number): Promise<number[]> {
	const resident: number[] = []
	const clock = setInterval(() => resident.push(residentBytes(pid)), 1000)
	try {
		await autocannon({
			url,
			connections: CONNECTIONS,
			duration: seconds,
			headers: { 'accept-encoding': 'br' },
			requests: paths.map((path) => ({ path })),
		})
	} finally {
		clearInterval(clock)
	}
	return resident
}

export const publicFace: Bench = {
	name: 'public',
	title: 'The public face under 200 connections',
	async run({ short, log }) {
		const seconds = short ? 3 : 20
		const minutes = short ? 0.25 : 5
		await frontEnd()
		const path = join(await demoPublication(), 'publication.duckdb')
		const server = await started(['server/main.ts'], {
			DATABASE: path,
			PORT: '0',
			HOST: '127.0.0.1',
			LOG_LEVEL: 'info',
		})
		try {
			const catalogue = (await (await fetch(`${server.url}/api/v1/metrics`)).json()) as
				| { id: string }[]
				| { metrics: { id: string }[] }
			const metrics = Array.isArray(catalogue) ? catalogue : catalogue.metrics
			const metric = metrics[0]?.id
			if (!metric) throw new Error(`${path} has no metric`)
			const values = `/api/v1/values?metric=${metric}`
			const rows: (string | number)[][] = []
			const note = (label: string, run: Run, baseline: Run | null) =>
				rows.push([
					label,
					kilobytes(run.bytes),
					Math.round(run.perSecond).toLocaleString('en-GB'),
					milliseconds(run.p50),
					milliseconds(run.p99),
					run.errors,
					baseline ? `${Math.round((100 * run.perSecond) / baseline.perSecond)}%` : '',
				])
			for (const [label, address] of [
				['/values, compressed', values],
				['/embed, compressed', '/embed'],
			] as const) {
				log(`${label} …`)
				const run = await fire(`${server.url}${address}`, seconds)
				log(`a bare route of ${run.bytes} bytes …`)
				const bare = await started(['scripts/bench/bare-server.ts', String(run.bytes)])
				const baseline = await fire(`${bare.url}/`, seconds).finally(() => stopped(bare.child))
				note(`Hono alone, as many bytes`, baseline, null)
				note(label, run, baseline)
			}
			log(`memory, ${minutes} minutes …`)
			const many = metrics.slice(0, 20).flatMap(({ id }) => [`/api/v1/values?metric=${id}`, `/embed?metric=${id}`])
			const resident = await memoryUnderFire(
				server.url,
				['/embed', values, ...many],
				minutes * 60,
				server.child.pid ?? 0,
			)
			const third = Math.floor(resident.length / 3)
			const middle = median(resident.slice(third, 2 * third))
			const last = median(resident.slice(2 * third))
			return {
				tables: [
					{
						title: `${CONNECTIONS} connections, ${seconds} seconds each`,
						columns: ['', 'kB, brotli', 'requests/s', 'p50, ms', 'p99, ms', 'errors', 'of Hono alone'],
						rows,
					},
					{
						title: `Memory of the server under ${CONNECTIONS} connections on ${many.length + 2} addresses`,
						columns: ['', 'MB'],
						rows: [
							['after one second', megabytes(resident[0] ?? 0)],
							['second third of the time (median)', megabytes(middle)],
							['last third (median)', megabytes(last)],
							['highest', megabytes(Math.max(...resident))],
						],
					},
				],
				how: [
					`autocannon ${CONNECTIONS} connections on the same machine, which does the asking too; brotli; server as started by \`npm start\`, with a log line per request. Baseline: one route of Hono on node that answers as many bytes, without headers, log or limits, in the same run.`,
					`Memory: VmRSS once a second over ${minutes} minutes. Answers come from memory with an ETag; the first of each is worked out.`,
				],
			}
		} finally {
			await stopped(server.child)
		}
	},
}
