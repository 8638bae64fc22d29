import { editionFault } from './edition-fault.ts'
import { type EditionOrder, type MadeEdition, makeEdition, type Step } from './make-edition.ts'

/** What the process is sent, once. */
export type Order = Omit<EditionOrder, 'broken' | 'tell'>
/** What it sends: where it is, and at last one of the others. `fault` null: `cause` is for the log. */
export type Said = { step: Step } | { made: MadeEdition } | { fault: string | null; cause: string }

const broken = new AbortController()
const stop = () => broken.abort(new Error('broken off'))
// Who asked may be gone before this is done.
process.on('SIGTERM', stop).on('SIGINT', stop).on('disconnect', stop)

const say = (said: Said) => process.connected && process.send?.(said)

process.once('message', async (order: Order) => {
	try {
		say({ made: await makeEdition({ ...order, broken: broken.signal, tell: (step) => say({ step }) }) })
	} catch (error) {
		say({ fault: editionFault(error), cause: error instanceof Error ? (error.stack ?? error.message) : String(error) })
	}
	if (process.connected) process.disconnect()
})
