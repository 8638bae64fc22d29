import { hc } from 'hono/client'
import type { App } from '../server/app.ts'
import type { Problem } from '../server/contract/common.ts'
import { base, fetchApi } from './transport.ts'

const client = hc<App>(base.href, { fetch: fetchApi })
export const api = client.api.v1

/** What the server refused or could not do, with its problem+json when there was one; status 0 = no answer at all. */
export class ApiError extends Error {
	override readonly name = 'ApiError'
	constructor(
		readonly status: number,
		readonly problem: Problem | null,
	) {
		super(problem?.detail ?? `status ${status}`)
	}
}

/** Awaits a call and gives its answer, or throws ApiError; never a silent empty result. */
export async function checked<R extends { ok: boolean; status: number; json(): Promise<unknown> }>(
	call: Promise<R>,
): Promise<R> {
	let response: R
	try {
		response = await call
	} catch {
		throw new ApiError(0, null)
	}
	if (!response.ok) throw new ApiError(response.status, (await response.json().catch(() => null)) as Problem | null)
	return response
}
