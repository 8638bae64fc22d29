import { Worker } from 'node:worker_threads'
import { ProblemError } from '../http/problem.ts'
import { limitsFor } from '../limits.ts'
import { currentWork } from '../work.ts'
import type { InputOf, Question, Reply, ResultOf, Task } from './tasks.ts'

interface Waiting {
	question: Question
	resolve(result: ResultOf<Task>): void
	reject(cause: Error): void
}

/** A thread, started at first use, that does one task after another; the first of the queue is the one being done. */
interface Lane {
	worker: Worker | null
	queue: Waiting[]
}

/** A scan of the country takes seconds: it has a thread of its own, so that nothing else waits for it. */
type LaneName = 'scans' | 'others'
const laneOf = (task: Task): LaneName => (task === 'scan' ? 'scans' : 'others')

const lanes: Record<LaneName, Lane> = { scans: { worker: null, queue: [] }, others: { worker: null, queue: [] } }
const { tasksWaiting } = limitsFor(false)
let asked = 0

/** Ends the thread of a lane and whatever it was doing; the next task starts another. */
function end(lane: Lane): void {
	const { worker } = lane
	lane.worker = null
	worker?.removeAllListeners()
	void worker?.terminate()
}

function start(lane: Lane): Worker {
	const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), { execArgv: [] })
	const fail = (cause: Error) => {
		end(lane)
		for (const { reject } of lane.queue.splice(0)) reject(cause)
	}
	worker.on('message', (reply: Reply) => {
		const waiting = lane.queue.shift()
		if ('error' in reply) waiting?.reject(new Error(`worker thread: ${reply.error}`))
		else waiting?.resolve(reply.result)
		doNext(lane)
	})
	worker.on('error', fail)
	worker.on('exit', (code) => fail(new Error(`the worker thread ended with code ${code}`)))
	lane.worker = worker
	return worker
}

function doNext(lane: Lane): void {
	const [next] = lane.queue
	// An idle thread does not keep the process alive: a test or a script ends by itself.
	if (next === undefined) {
		lane.worker?.unref()
		return
	}
	const worker = lane.worker ?? start(lane)
	worker.ref()
	worker.postMessage(next.question)
}

/** Takes a task back: one that waits is dropped, one that is being done ends with its thread. */
function withdraw(lane: Lane, waiting: Waiting, reason: Error): void {
	const place = lane.queue.indexOf(waiting)
	if (place === -1) return
	lane.queue.splice(place, 1)
	waiting.reject(reason)
	if (place > 0) return
	end(lane)
	doNext(lane)
}

/**
 * Does a task off the event loop, so that the server answers others meanwhile. The input is copied when its turn comes (arrays
 * that are kept stay whole), the result is moved. Scans wait for each other, and so do other tasks; a thread that fails is
 * replaced at the next. A task stops with the work that asked for it (server/work.ts); too many waiting: 503.
 */
export function inWorker<T extends Task>(task: T, input: InputOf<T>): Promise<ResultOf<T>> {
	const lane = lanes[laneOf(task)]
	const work = currentWork()
	if (work?.stopped) return Promise.reject(work.stopped)
	if (lane.queue.length > tasksWaiting) {
		return Promise.reject(
			new ProblemError(503, 'too many tests wait for their turn: try again in a minute', { retryAfter: 60 }),
		)
	}
	asked += 1
	const question = { id: asked, task, input } as Question
	let forget: (() => void) | undefined
	return new Promise<ResultOf<T>>((resolve, reject) => {
		const waiting: Waiting = { question, resolve: (result) => resolve(result as ResultOf<T>), reject }
		forget = work?.onStop(() => withdraw(lane, waiting, work.stopped ?? new Error('stopped')))
		lane.queue.push(waiting)
		if (lane.queue.length === 1) doNext(lane)
	}).finally(() => forget?.())
}
