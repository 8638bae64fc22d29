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

/** Processor time that a process and its threads have used, in milliseconds (steps of 10); NaN where the system does not tell. */
export function processorTime(pid: number): number {
	if (process.platform !== 'linux') return Number.NaN
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
	return 10 * (Number(fields[11]) + Number(fields[12]))
}

/** Some work of a server, while `other` is asked of it again and again: its time, its processor time and what the others waited. */
export async function meanwhile<T>(pid: number, work: () => Promise<T>, other: () => Promise<unknown>) {
	const before = processorTime(pid)
	const waited: number[] = []
	let busy = true
	const running = timed(work).finally(() => {
		busy = false
	})
	while (busy) {
		waited.push((await timed(other))[0])
		await new Promise((resolve) => setTimeout(resolve, 5))
	}
	const [ms, result] = await running
	return { ms, result, processor: processorTime(pid) - before, waited }
}
