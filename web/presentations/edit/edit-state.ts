import type { OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'

/** A moment to go back to: the document, and the scene that was in sight. */
interface Moment {
	document: OpenedPresentation
	/** Id of a scene; null: the presentation itself, its title and day. */
	selected: string | null
}

/** A document that is being edited, with what can be undone and done again. */
export interface EditState extends Moment {
	past: readonly Moment[]
	future: readonly Moment[]
	/** The field that is being typed in, and when; typing on in it makes no further step to undo. */
	typing: { field: string; at: number } | null
}

export type EditAction =
	| {
			type: 'change'
			change: (document: OpenedPresentation) => OpenedPresentation
			/** Where something is typed: `m3:title`. Without: a step of its own. */
			field?: string
			/** Milliseconds; needed with `field`. */
			at?: number
			/** The scene that is then in sight. */
			select?: string | null
	  }
	| { type: 'select'; selected: string | null }
	| { type: 'undo' }
	| { type: 'redo' }

/** Typing that rests so long begins a new step. */
const PAUSE = 2000
/** Documents share what did not change, so steps cost little; but not nothing. */
const MAXIMUM_STEPS = 200

export const beginEdit = (document: OpenedPresentation, selected: string | null): EditState => ({
	document,
	selected: present(document, selected),
	past: [],
	future: [],
	typing: null,
})

/** `selected`, or where that scene is no more the first; null when there is none. */
function present({ scenes }: OpenedPresentation, selected: string | null): string | null {
	if (selected === null || scenes.some(({ id }) => id === selected)) return selected
	return scenes[0]?.id ?? null
}

const moment = ({ document, selected }: EditState): Moment => ({ document, selected })

function go(to: Moment, past: readonly Moment[], future: readonly Moment[]): EditState {
	return { document: to.document, selected: present(to.document, to.selected), past, future, typing: null }
}

/** Editing as a pure step. A change that changes nothing leaves the state as it is. */
export function editReducer(state: EditState, action: EditAction): EditState {
	switch (action.type) {
		case 'change': {
			const document = action.change(state.document)
			if (document === state.document) return state
			const { field, at = 0 } = action
			const typedOn = field !== undefined && state.typing?.field === field && at - state.typing.at < PAUSE
			return {
				document,
				selected: present(document, action.select === undefined ? state.selected : action.select),
				past: typedOn ? state.past : [...state.past, moment(state)].slice(-MAXIMUM_STEPS),
				future: [],
				typing: field === undefined ? null : { field, at },
			}
		}
		case 'select':
			return { ...state, selected: present(state.document, action.selected), typing: null }
		case 'undo': {
			const to = state.past.at(-1)
			return to ? go(to, state.past.slice(0, -1), [moment(state), ...state.future]) : state
		}
		case 'redo': {
			const [to, ...rest] = state.future
			return to ? go(to, [...state.past, moment(state)], rest) : state
		}
	}
}
