import type { Highlight } from '../../../server/contract/presentation/scene.ts'

export interface LiveMapProps {
	/** Search parameters of the View; another one is flown to, colours change at once. */
	view: string
	highlights: readonly Highlight[]
	/** Called when the picture of this View stands: colours drawn; a camera may still be flying. */
	onDrawn?: () => void
}

/** The map of a scene, alive: one map that stays while scenes change. Has a View store and no panels of its own. */
export function LiveMap({ view }: LiveMapProps) {
	return <div data-view={view} />
}
