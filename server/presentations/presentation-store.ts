import type { z } from 'zod'
import type { OpenedPresentation, presentationEntry, savedAnswer } from '../contract/presentation/presentation.ts'

export type PresentationEntry = z.infer<typeof presentationEntry>
/** Under which name and revision something lies now. */
export type Saved = z.infer<typeof savedAnswer>

/** A presentation as it lies in a store. */
export interface KeptPresentation extends Saved {
	presentation: OpenedPresentation
}

/**
 * Where presentations are kept. Everything expected is thrown as a ProblemError: 404 none of that id · 422 its file cannot be
 * opened · 412 it is no longer what the change was based on · 405 nothing may be changed here · 500 or 507 the disk refuses.
 * What throws has changed nothing.
 */
export interface PresentationStore {
	/** Whether anything may be saved here at all, whoever asks. */
	editable(): Promise<boolean>
	/** By title; what cannot be opened is among them, with its fault. */
	list(): Promise<PresentationEntry[]>
	read(id: string): Promise<KeptPresentation>
	/** Keeps a new one, under an id made of its title that nobody has. */
	create(presentation: OpenedPresentation): Promise<Saved>
	/** Keeps it under `id`; `basis` is the revision that the change was made on, null: there must be none of that id. */
	write(id: string, presentation: OpenedPresentation, basis: string | null): Promise<Saved>
	/** Takes it out of the list; what it held is kept aside. */
	remove(id: string, basis: string): Promise<void>
}
