import type { Dataset } from '../../server/contract/dataset.ts'
import { published } from '../../server/contract/published-view.ts'
import { displays, readings, tasks, type View } from '../../server/contract/view.ts'

/** Which side of Regiekaart the screen shows: everything for the team, or what a publication has for anybody. */
export type FaceName = 'internal' | 'public'

/** What a face offers; a part of the screen with one list per face takes it by `name`. */
export interface Face {
	name: FaceName
	tasks: readonly View['task'][]
	readings: readonly View['reading'][]
	displays: readonly View['display'][]
	/** Whether addresses are looked up at PDOK: it is told then what is typed. */
	addresses: boolean
}

export const faces: Record<FaceName, Face> = {
	internal: { name: 'internal', tasks, readings, displays, addresses: true },
	public: { name: 'public', ...published, addresses: false },
}

/** The Dataset decides: a publication shows its public face and no other. */
export const faceOf = ({ publication }: Pick<Dataset, 'publication'>): Face =>
	publication === null ? faces.internal : faces.public
