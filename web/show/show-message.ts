import { z } from 'zod'

/** Of a show: made when it was opened, so that the newest can be told. */
const show = z.object({ id: z.string().max(60), opened: z.number() })
export type ShowName = z.infer<typeof show>

/** What a show says of itself: when something changes, and when a speaker's window asks. */
const state = z.object({
	kind: z.literal('state'),
	show,
	/** Id of the scene that is shown; null: there is none. */
	scene: z.string().nullable(),
	blank: z.boolean(),
	exploring: z.boolean(),
	/** Everything is loaded: it works without network. */
	ready: z.boolean(),
})
export type ShowState = z.infer<typeof state>

/** What two windows of one presentation tell each other. Anything else on the channel is not for them. */
const message = z.discriminatedUnion('kind', [
	state,
	z.object({ kind: z.literal('bye'), show }),
	/** Of a speaker's window that wants to know which shows there are. */
	z.object({ kind: z.literal('ask') }),
	z.object({ kind: z.literal('go'), show: z.string(), scene: z.string().max(16) }),
	z.object({ kind: z.literal('blank'), show: z.string(), blank: z.boolean() }),
	z.object({ kind: z.literal('explore'), show: z.string(), exploring: z.boolean() }),
])
export type ShowMessage = z.infer<typeof message>

export const channelName = (id: string) => `regiekaart-show-${id}`

/** A message as it came; null: unknown, of another version, or of somebody else. Never throws. */
export function readMessage(data: unknown): ShowMessage | null {
	const read = message.safeParse(data)
	return read.success ? read.data : null
}

/** Which show a speaker's window follows after a message: the one that was opened last, until it is closed. Pure. */
export function follow(followed: ShowState | null, message: ShowMessage): ShowState | null {
	switch (message.kind) {
		case 'state':
			return followed === null || followed.show.id === message.show.id || message.show.opened >= followed.show.opened
				? message
				: followed
		case 'bye':
			return followed?.show.id === message.show.id ? null : followed
		default:
			return followed
	}
}
