import type { z } from 'zod'
import type { createApp } from '../../../server/app.ts'
import type { StaticQuery } from '../../../server/contract/static-paths.ts'

export type PublicApp = ReturnType<typeof createApp>

/** Asks the API of `app` in memory: `values` and its search parameters. Does not look at the status. */
export async function askApp(app: PublicApp, path: string, query: StaticQuery = {}): Promise<Response> {
	const params = new URLSearchParams()
	for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, value)
	return app.request(`/api/v1/${path}?${params}`)
}

/** The same where an answer must be: throws what the server says when there is none. */
export async function bytesOf(app: PublicApp, path: string, query: StaticQuery = {}): Promise<Uint8Array> {
	const response = await askApp(app, path, query)
	if (!response.ok)
		throw new Error(`${path} ${JSON.stringify(query)} answered ${response.status}: ${await response.text()}`)
	return new Uint8Array(await response.arrayBuffer())
}

/** The answer as `schema` says. */
export async function answerOf<T extends z.ZodType>(
	app: PublicApp,
	schema: T,
	path: string,
	query: StaticQuery = {},
): Promise<z.infer<T>> {
	return schema.parse(JSON.parse(new TextDecoder().decode(await bytesOf(app, path, query))))
}
