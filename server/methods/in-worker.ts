import { Worker } from 'node:worker_threads'
import type { InputOf, Question, Reply, ResultOf, Task } from './tasks.ts'

interface Waiting {
	resolve(result: ResultOf<Task>): void
	reject(cause: Error): void
}

/** A thread, started at first use, that does one task after another. */
interface Thread {
	worker: Worker
	waiting: Map<number, Waiting>
}

/** A scan of the country takes seconds: it has a thread of its own, so that nothing else waits for it. */
type Lane = 'scans' | 'others'
const laneOf = (task: Task): Lane => (task === 'scan' ? 'scans' : 'others')

const threads = new Map<Lane, Thread>()
let asked = 0

function start(lane: Lane): Thread {
	const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), { execArgv: [] })
	const started: Thread = { worker, waiting: new Map() }
	const fail = (cause: Error) => {
		if (threads.get(lane) === started) threads.delete(lane)
		for (const { reject } of started.waiting.values()) reject(cause)
		started.waiting.clear()
	}
	worker.on('message', (reply: Reply) => {
		const waiting = started.waiting.get(reply.id)
		started.waiting.delete(reply.id)
		// An idle thread does not keep the process alive: a test or a script ends by itself.
		if (started.waiting.size === 0) worker.unref()
		if ('error' in reply) waiting?.reject(new Error(`worker thread: ${reply.error}`))
		else waiting?.resolve(reply.result)
	})
	worker.on('error', fail)
	worker.on('exit', (code) => fail(new Error(`the worker thread ended with code ${code}`)))
	return started
}

/**
 * Does a task off the event loop, so that the server answers others meanwhile. The input is copied (arrays that are kept
 * stay whole), the result is moved. Scans wait for each other, and so do other tasks; a thread that fails is replaced at the next.
 */
export function inWorker<T extends Task>(task: T, input: InputOf<T>): Promise<ResultOf<T>> {
	const lane = laneOf(task)
	const thread = threads.get(lane) ?? start(lane)
	threads.set(lane, thread)
	const { worker, waiting } = thread
	asked += 1
	const question = { id: asked, task, input } as Question
	return new Promise<ResultOf<T>>((resolve, reject) => {
		waiting.set(question.id, { resolve: (result) => resolve(result as ResultOf<T>), reject })
		worker.ref()
		worker.postMessage(question)
	})
}
