import type { WriteRoute } from '../http/write-guard.ts'

/** Everything that can be changed through the API. */
export const presentationWrites: readonly WriteRoute[] = [
	{ method: 'POST', path: /^\/api\/v1\/presentations$/ },
	{ method: 'PUT', path: /^\/api\/v1\/presentations\/[^/]+$/ },
	{ method: 'DELETE', path: /^\/api\/v1\/presentations\/[^/]+$/ },
	{ method: 'POST', path: /^\/api\/v1\/presentations\/[^/]+\/editions$/ },
]
