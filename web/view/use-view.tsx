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
import { decodeView, encodeView } from '../../server/contract/view-codec.ts'
import { datasetQuery } from '../queries.ts'
import { noticesOfProblems, resolveView, type ViewNotice } from './resolve.ts'
import { useKnown } from './use-known.ts'

/**
 * The URL is the single source of truth for the View; this file is the only one that reads or writes it.
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

const changed = new EventTarget()
const subscribe = (listener: () => void) => {
	changed.addEventListener('change', listener)
	window.addEventListener('popstate', listener)
	return () => {
		changed.removeEventListener('change', listener)
		window.removeEventListener('popstate', listener)
	}
}
const search = () => window.location.search
/** Commas stay readable: a link is read by people. */
const toHref = (view: View, base: View) => {
	const text = encodeView(view, base).toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
	return text === '' ? window.location.pathname : `${window.location.pathname}?${text}`
}

const ViewContext = createContext<ViewState | null>(null)

export function ViewProvider({ children }: { children: ReactNode }) {
	const text = useSyncExternalStore(subscribe, search)
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

	const update = useCallback<Update>((patch, how = {}) => {
		const { known, base } = now.current
		const asked = decodeView(new URLSearchParams(window.location.search), base).view
		const shown = known ? resolveView(asked, known).view : asked
		const href = toHref({ ...shown, ...(typeof patch === 'function' ? patch(shown) : patch) }, base)
		if (href === window.location.pathname + window.location.search) return
		if (how.replace) window.history.replaceState(null, '', href)
		else window.history.pushState(null, '', href)
		changed.dispatchEvent(new Event('change'))
	}, [])
	const hrefOf = useCallback(
		(patch: Partial<View>) => new URL(toHref({ ...resolved.view, ...patch }, base), window.location.href).href,
		[resolved.view, base],
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
