import type { MiddlewareHandler } from 'hono'
import { asWork } from '../work.ts'
import { ProblemError } from './problem.ts'

interface Options {
	/** Answers worked out at once. */
	atOnce: number
	/** Answers that may wait for their turn. */
	waiting: number
	/** Milliseconds that an answer may take, from its turn on, and that it may wait for its turn. */
	answer: number
}

/** Seconds after which somebody who was sent away may find room. */
const COME_BACK = 5

const busy = () =>
	new ProblemError(503, 'too much is being asked of the server at this moment: try again in some seconds', {
		retryAfter: COME_BACK,
	})
const tooLong = (milliseconds: number) =>
	new ProblemError(503, `this takes longer than ${Math.round(milliseconds / 1000)} seconds: ask for less at once`, {
		retryAfter: COME_BACK,
	})

/**
 * Bounds what is worked out at the same time: so many at once, so many waiting, and none longer than it may take. What takes
 * too long is stopped — its queries interrupted, its threads ended — and answered 503; its turn goes to the next when the
 * work has really ended.
 */
export function takeTurns({ atOnce, waiting, answer }: Options): MiddlewareHandler {
	let running = 0
	const queue: (() => void)[] = []
	const leave = () => {
		const next = queue.shift()
		if (next) next()
		else running -= 1
	}

	/** Resolves when it is the caller's turn; rejects when there is no room, or the turn does not come. */
	async function enter(): Promise<void> {
		if (running < atOnce) {
			running += 1
			return
		}
		if (queue.length >= waiting) throw busy()
		await new Promise<void>((resolve, reject) => {
			const turn = () => {
				clearTimeout(patience)
				resolve()
			}
			const patience = setTimeout(() => {
				queue.splice(queue.indexOf(turn), 1)
				reject(busy())
			}, answer)
			queue.push(turn)
		})
	}

	return async (_, next) => {
		await enter()
		const late = tooLong(answer)
		let patience: NodeJS.Timeout | undefined
		await asWork(async (work) => {
			const ended = next().finally(leave)
			const limit = new Promise<never>((_, reject) => {
				patience = setTimeout(() => {
					work.stop(late)
					reject(late)
				}, answer)
			})
			await Promise.race([ended, limit])
		}).finally(() => clearTimeout(patience))
	}
}
