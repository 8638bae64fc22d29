import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Resident memory of a process in bytes. */
export function residentMemory(pid: number): number {
	if (process.platform === 'linux') {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8')
		return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024
	}
	return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
}

/** How many milliseconds some work took, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
	const start = performance.now()
	const result = await work()
	return [performance.now() - start, result]
}
