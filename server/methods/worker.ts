import { parentPort } from 'node:worker_threads'
import { type Question, type Reply, type ResultOf, type Task, tasks } from './tasks.ts'

function answer(question: Question): ResultOf<Task> {
	switch (question.task) {
		case 'permutationP':
			return tasks.permutationP(question.input)
		case 'scan':
			return tasks.scan(question.input)
		case 'funnel':
			return tasks.funnel(question.input)
		default:
			return question satisfies never
	}
}

/** The buffers of a result, which are moved to the other thread instead of copied. */
const buffersOf = (result: ResultOf<Task>): ArrayBuffer[] =>
	Object.values(result).flatMap((part) => (part instanceof Float64Array ? [part.buffer as ArrayBuffer] : []))

parentPort?.on('message', (question: Question) => {
	const { id } = question
	const send = (reply: Reply, buffers: ArrayBuffer[] = []) => parentPort?.postMessage(reply, buffers)
	try {
		const result = answer(question)
		send({ id, result }, buffersOf(result))
	} catch (cause) {
		send({ id, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
	}
})
