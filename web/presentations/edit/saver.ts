import type {
	OpenedPresentation,
	PresentationAnswer,
	SavedAnswer,
} from '../../../server/contract/presentation/presentation.ts'
import { ApiError } from '../../api.ts'
import { type Draft, sameDocument } from './draft.ts'

export type SaveState =
	| { kind: 'saved' }
	/** Changed, and about to be saved. */
	| { kind: 'waiting' }
	| { kind: 'saving' }
	/** Tried again by itself; `error` as the call gave it. */
	| { kind: 'failed'; error: unknown }
	/** Trying again is of no use: signed out, not allowed, or too large. */
	| { kind: 'refused'; error: ApiError }
	/** Somebody else saved; null: removed it. */
	| { kind: 'conflict'; theirs: PresentationAnswer | null }

export interface SaverEffects {
	save: (document: OpenedPresentation, revision: string) => Promise<SavedAnswer>
	/** As it lies on the server now. */
	fetch: () => Promise<PresentationAnswer>
	keepDraft: (draft: Draft) => void
	dropDraft: () => void
	/** Runs it later and gives the way to stop that. */
	later: (run: () => void, milliseconds: number) => () => void
}

/** After the last change. */
const CALM = 1000
/** After a failure that may pass. */
const AGAIN = 8000

/** What another attempt with the same document cannot mend. */
const isFinal = (error: unknown): error is ApiError =>
	error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 408 && error.status !== 429

/**
 * Brings a document to the server, one attempt at a time, a moment after the last change; what is not there yet is kept as a draft.
 * It never saves over what it has not seen: on a conflict it stops until `rebase` says on what to go on.
 */
export class Saver {
	/** What the server has, as far as is known. */
	base: Draft | null
	state: SaveState = { kind: 'saved' }
	private revision: string
	private latest: OpenedPresentation
	/** Sent without an answer: the server may have it, or not. */
	private unanswered: OpenedPresentation | null = null
	private stop: (() => void) | null = null
	private readonly listeners = new Set<() => void>()

	/** `revision` is what the document was made from; `base` what the server has as that revision, null: that is not known. */
	constructor(
		private readonly effects: SaverEffects,
		document: OpenedPresentation,
		revision: string,
		base: OpenedPresentation | null,
	) {
		this.revision = revision
		this.latest = document
		this.base = base && { revision, document: base }
	}

	readonly subscribe = (listener: () => void) => {
		this.listeners.add(listener)
		return () => this.listeners.delete(listener)
	}
	readonly read = (): SaveState => this.state

	/** Whether there is work that the server does not have. */
	get unsaved(): boolean {
		return this.state.kind !== 'saved'
	}

	change(document: OpenedPresentation): void {
		this.latest = document
		const isBase = this.base !== null && sameDocument(document, this.base.document)
		// Where an answer was lost the server may have what was undone.
		if (isBase && this.unanswered === null && this.state.kind !== 'saving') {
			// Undone to what the server has.
			if (this.state.kind === 'conflict') return
			this.abandon()
			return
		}
		this.effects.keepDraft({ revision: this.revision, document })
		if (this.state.kind === 'saving' || this.state.kind === 'conflict') return
		// A failure stays in sight until an attempt has succeeded.
		if (this.state.kind === 'saved') this.tell({ kind: 'waiting' })
		this.plan(CALM)
	}

	/** Without waiting for calm. */
	now(): void {
		if (this.state.kind === 'saving' || this.state.kind === 'conflict' || this.state.kind === 'saved') return
		this.halt()
		void this.attempt()
	}

	/** Goes on upon another revision, after a conflict; the document is then saved over it. */
	rebase(theirs: Draft, document: OpenedPresentation): void {
		this.halt()
		this.revision = theirs.revision
		this.base = theirs
		this.unanswered = null
		this.tell({ kind: 'saved' })
		this.change(document)
		this.now()
	}

	/** What is not saved is given up. */
	abandon(): void {
		this.halt()
		this.effects.dropDraft()
		this.tell({ kind: 'saved' })
	}

	/** No further attempts: the page is left. */
	readonly halt = (): void => {
		this.stop?.()
		this.stop = null
	}

	private plan(milliseconds: number): void {
		this.halt()
		this.stop = this.effects.later(() => void this.attempt(), milliseconds)
	}

	private tell(state: SaveState): void {
		this.state = state
		for (const listener of this.listeners) listener()
	}

	private async attempt(): Promise<void> {
		this.stop = null
		const document = this.latest
		this.tell({ kind: 'saving' })
		try {
			const { revision } = await this.effects.save(document, this.revision)
			this.revision = revision
			this.base = { revision, document }
			this.unanswered = null
			this.tell({ kind: 'saved' })
			if (document === this.latest) this.effects.dropDraft()
			else this.change(this.latest)
		} catch (error) {
			await this.fail(error, document)
		}
	}

	private async fail(error: unknown, sent: OpenedPresentation): Promise<void> {
		if (error instanceof ApiError && (error.status === 412 || error.status === 404)) return this.meet()
		if (isFinal(error)) return this.tell({ kind: 'refused', error })
		this.unanswered = sent
		this.tell({ kind: 'failed', error })
		this.plan(AGAIN)
	}

	/** Somebody else was first. An answer that was lost on its way back is no conflict: then the server has what we sent. */
	private async meet(): Promise<void> {
		let theirs: PresentationAnswer | null
		try {
			theirs = await this.effects.fetch()
		} catch (error) {
			if (!(error instanceof ApiError && error.status === 404)) {
				this.tell({ kind: 'failed', error })
				return this.plan(AGAIN)
			}
			theirs = null
		}
		const ours = [this.latest, this.unanswered]
		if (theirs && ours.some((one) => one && sameDocument(theirs.presentation, one))) {
			this.revision = theirs.revision
			this.base = { revision: theirs.revision, document: theirs.presentation }
			this.unanswered = null
			this.tell({ kind: 'saved' })
			// What was typed since is saved next.
			return this.change(this.latest)
		}
		this.tell({ kind: 'conflict', theirs })
	}
}
