import { z } from 'zod'
import type { Limits } from './limits.ts'
import { levels } from './log.ts'

const atLeast = (least: number) =>
	z.coerce.number('must be a number').int('must be a whole number').min(least, `must be at least ${least}`).optional()

const schema = z.object({
	DATABASE: z.string().min(1, 'must name a file').default('data/build/demo.duckdb'),
	PRESENTATIONS: z.string().default('data/presentations'),
	EDITIONS: z.string().default('data/editions'),
	PORT: z.coerce
		.number('must be a port number')
		.int('must be a whole number')
		.min(0, 'must be a port number')
		.max(65535, 'must be a port number')
		.default(8787),
	HOST: z.string().min(1, 'must name an address').default('127.0.0.1'),
	PUBLIC_URL: z
		.string()
		.refine((text) => /^https?:/.test(text) && URL.canParse(text), 'must be a web address')
		.optional(),
	LOG_LEVEL: z.enum(levels, `must be ${levels.join(', ')}`).optional(),
	TRUSTED_PROXIES: atLeast(0),
	REQUESTS_PER_MINUTE: atLeast(1),
	COSTLY_PER_MINUTE: atLeast(1),
	ANSWER_SECONDS: atLeast(1),
	ANSWER_MEMORY_MB: atLeast(0),
	DATABASE_MEMORY_MB: atLeast(256),
	MAX_CONNECTIONS: atLeast(1),
})
export type Env = z.infer<typeof schema>

/** The environment cannot be used: the message names each variable at fault. */
export class EnvError extends Error {
	override readonly name = 'EnvError'
}

/** Reads what the server needs from the environment; an empty variable counts as not given. Throws EnvError. */
export function readEnv(environment: Record<string, string | undefined>): Env {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
	const parsed = schema.safeParse(given)
	if (parsed.success) return parsed.data
	const faults = parsed.error.issues.map((issue) => {
		const name = String(issue.path[0])
		return `${name}=${given[name] ?? ''} ${issue.message}`
	})
	throw new EnvError(faults.join('; '))
}

/** The limits that the environment sets; the others are those of limitsFor. */
export function givenLimits(env: Env): Partial<Limits> {
	const scaled = (value: number | undefined, factor = 1) => (value === undefined ? undefined : value * factor)
	const given = {
		trustedProxies: env.TRUSTED_PROXIES,
		requestsPerMinute: env.REQUESTS_PER_MINUTE,
		costlyPerMinute: env.COSTLY_PER_MINUTE,
		answer: scaled(env.ANSWER_SECONDS, 1000),
		memory: scaled(env.ANSWER_MEMORY_MB, 2 ** 20),
		databaseMegabytes: env.DATABASE_MEMORY_MB,
		connections: env.MAX_CONNECTIONS,
	} satisfies Partial<Record<keyof Limits, number | undefined>>
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
