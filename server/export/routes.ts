import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { problem } from '../contract/common.ts'
import { presentationId } from '../contract/presentation/presentation.ts'
import { problems } from '../http/responses.ts'
import { atMost } from '../picture/at-most.ts'
import { topologies } from '../picture/topologies.ts'
import type { PresentationStore } from '../presentations/presentation-store.ts'
import type { Served } from '../served.ts'
import { makePptx } from './make-pptx.ts'

/** Made at a time: each draws a picture for every map in it. */
const AT_ONCE = 1
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const pptx = createRoute({
	method: 'get',
	path: '/presentations/{id}/pptx',
	operationId: 'getPresentationPptx',
	summary: 'The presentation as slides, for PowerPoint and LibreOffice',
	description:
		'The scenes that are shown, each with a real title, text, tables and charts that can be edited, and its maps as pictures with alt text. What a scene asks and this Dataset does not have is said on its slide.',
	request: {
		params: z.object({ id: presentationId.meta({ example: 'markerwaard' }) }),
		query: z.strictObject({
			notes: z.enum(['0', '1']).default('0').meta({ description: '1: with the notes of the speaker' }),
		}),
	},
	responses: {
		200: { description: 'PPTX', content: { [PPTX]: { schema: z.string().meta({ format: 'binary' }) } } },
		...problems,
		422: {
			description: 'Its file cannot be opened: no JSON, of a later version, or with fields that are not known',
			content: { 'application/problem+json': { schema: problem } },
		},
	},
})

/** GET /presentations/{id}/pptx. */
export function exportRoutes(served: Served, presentations: PresentationStore) {
	const geometry = topologies(served.database)
	const queue = atMost(AT_ONCE)
	return new OpenAPIHono().openapi(pptx, async (c) => {
		const { id } = c.req.valid('param')
		const { notes } = c.req.valid('query')
		const { presentation } = await presentations.read(id)
		const { bytes } = await queue(() => makePptx(served, geometry, presentation, { notes: notes === '1' }))
		return new Response(new Uint8Array(bytes), {
			headers: { 'Content-Type': PPTX, 'Content-Disposition': `attachment; filename="${id}.pptx"` },
		})
	})
}
