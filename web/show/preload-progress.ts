/** How far the loading of one part is. `refused`: asking again would give the same. */
export type PartState =
	| { kind: 'waiting' }
	| { kind: 'ready' }
	| { kind: 'failed'; error: unknown; refused: boolean; tries: number }

/** How far a show is with loading everything that it needs. */
export interface Progress {
	/** Of each scene that is shown, in order. */
	scenes: readonly PartState[]
	/** What they share, and what exploring needs: code, letters, borders. */
	shared: PartState
}

export const begin = (scenes: number): Progress => ({
	scenes: Array.from({ length: scenes }, () => ({ kind: 'waiting' })),
	shared: { kind: 'waiting' },
})

const done = (part: PartState) => part.kind === 'ready' || (part.kind === 'failed' && part.refused)

/** Nothing more is asked of the network. */
export const isReady = ({ scenes, shared }: Progress): boolean => done(shared) && scenes.every(done)

export const readyCount = ({ scenes }: Progress): number => scenes.filter(done).length

/** Numbers of the scenes that did not come, from 1. */
export const failedScenes = ({ scenes }: Progress): number[] =>
	scenes.flatMap((part, i) => (part.kind === 'failed' ? [i + 1] : []))

/** Milliseconds until the next try: 2 s, then twice as long each time, 30 s at most. */
export const waitBefore = (tries: number): number => Math.min(30_000, 1000 * 2 ** Math.min(tries, 10))

/** The order in which scenes are loaded: the one on screen, those after it, then those before. Pure. */
export const loadingOrder = (total: number, current: number): number[] =>
	Array.from({ length: total }, (_, i) => (current + i) % total)
