import { useQuery } from '@tanstack/react-query'
import {
	createContext,
	type ReactNode,
	useCallback,
	useContext,
	useLayoutEffect,
	useMemo,
	useRef,
	useSyncExternalStore,
} from 'react'
import { baseView } from '../../server/contract/published-view.ts'
import { defaultView, type View } from '../../server/contract/view.ts'
import { decodeView, viewText } from '../../server/contract/view-codec.ts'
import { datasetQuery } from '../queries.ts'
import { base as appBase } from '../transport.ts'
import { noticesOfProblems, resolveView, type ViewNotice } from './resolve.ts'
import { useKnown } from './use-known.ts'
import { urlStore, type ViewStore } from './view-store.ts'

/**
 * The address is the single source of truth for the View on the map; a scene has a store of its own (view-store.ts).
 * A choice makes a history entry, so that the back button undoes it; camera moves and typing replace the entry.
 * What a link asks and the Dataset does not have is resolved here, so that no other component meets an unknown metric.
 */
type Update = (patch: Partial<View> | ((view: View) => Partial<View>), how?: { replace?: boolean }) => void

interface ViewState {
	/** As it can be shown: held against the Dataset. */
	view: View
	/** What an address without a word shows. */
	opening: View
	/** What the link asked and is not shown. */
	notices: ViewNotice[]
	/** False while the Dataset and its catalogue are on their way: the View is then as the link has it. */
	settled: boolean
	update: Update
	/** The address of this View with a change, to copy or to link to. */
	hrefOf: (patch: Partial<View>) => string
}

const toSearch = (view: View, base: View) => {
	const text = viewText(view, base)
	return text === '' ? '' : `?${text}`
}

const ViewContext = createContext<ViewState | null>(null)

/** The View of everything inside: that of the address, or of another store. */
export function ViewProvider({ children, store = urlStore }: { children: ReactNode; store?: ViewStore }) {
	const text = useSyncExternalStore(store.subscribe, store.read)
	const dataset = useQuery(datasetQuery).data
	const base = useMemo(() => (dataset ? baseView(dataset.publication) : defaultView), [dataset])
	const decoded = useMemo(() => decodeView(new URLSearchParams(text), base), [text, base])
	const known = useKnown(decoded.view)
	const resolved = useMemo(
		() => (known ? resolveView(decoded.view, known) : { view: decoded.view, notices: [] }),
		[decoded, known],
	)
	const notices = useMemo(
		() => [...noticesOfProblems(decoded.problems), ...resolved.notices],
		[decoded.problems, resolved.notices],
	)
	const now = useRef({ known, base })
	useLayoutEffect(() => {
		now.current = { known, base }
	}, [known, base])

	const update = useCallback<Update>(
		(patch, how = {}) => {
			const { known, base } = now.current
			const asked = decodeView(new URLSearchParams(store.read()), base).view
			const shown = known ? resolveView(asked, known).view : asked
			const next = { ...shown, ...(typeof patch === 'function' ? patch(shown) : patch) }
			store.write(toSearch(next, base), how.replace ?? false)
		},
		[store],
	)
	const hrefOf = useCallback(
		(patch: Partial<View>) => {
			// A link leads to the map, on whatever page it stands.
			const url = new URL(store === urlStore ? window.location.href : appBase)
			url.search = toSearch({ ...resolved.view, ...patch }, base)
			url.hash = ''
			return url.href
		},
		[resolved.view, base, store],
	)
	const state = useMemo(
		() => ({ view: resolved.view, opening: base, notices, settled: known !== null, update, hrefOf }),
		[resolved.view, base, notices, known, update, hrefOf],
	)
	return <ViewContext value={state}>{children}</ViewContext>
}

export function useView(): ViewState {
	const state = useContext(ViewContext)
	if (!state) throw new Error('useView outside ViewProvider')
	return state
}
