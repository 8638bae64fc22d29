import type { OpenAPIHono } from '@hono/zod-openapi'

/** Of the API, not of the software: raised when answers change. The major version is also in the path. */
export const API_VERSION = '1.0.0'

/** The OpenAPI 3.0 document of every route of `api`. */
export function openApiDocument(api: Pick<OpenAPIHono, 'getOpenAPIDocument'>) {
	return api.getOpenAPIDocument({
		openapi: '3.0.3',
		info: {
			title: 'Regiekaart',
			version: API_VERSION,
			description:
				'Signals, statistics and investments per buurt, wijk and gemeente of one Dataset. Read-only, but for presentations. Every error is application/problem+json and names the parameter at fault.',
			license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
		},
		servers: [{ url: '/api/v1' }],
	})
}
