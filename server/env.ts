import { z } from 'zod'

const schema = z.object({
	DATABASE: z.string().min(1, 'must name a file').default('data/build/demo.duckdb'),
	PORT: z.coerce
		.number('must be a port number')
		.int('must be a whole number')
		.min(0, 'must be a port number')
		.max(65535, 'must be a port number')
		.default(8787),
	HOST: z.string().min(1, 'must name an address').default('127.0.0.1'),
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
