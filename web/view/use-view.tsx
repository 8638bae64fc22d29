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
import type { View } from '../../server/contract/view.ts'
import { decodeView, encodeView } from '../../server/contract/view-codec.ts'
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
const toHref = (view: View) => {
	const text = encodeView(view).toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
	return text === '' ? window.location.pathname : `${window.location.pathname}?${text}`
}

const ViewContext = createContext<ViewState | null>(null)

export function ViewProvider({ children }: { children: ReactNode }) {
	const text = useSyncExternalStore(subscribe, search)
	const decoded = useMemo(() => decodeView(new URLSearchParams(text)), [text])
	const known = useKnown(decoded.view)
	const resolved = useMemo(
		() => (known ? resolveView(decoded.view, known) : { view: decoded.view, notices: [] }),
		[decoded, known],
	)
	const notices = useMemo(
		() => [...noticesOfProblems(decoded.problems), ...resolved.notices],
		[decoded.problems, resolved.notices],
	)
	const knownNow = useRef(known)
	useLayoutEffect(() => {
		knownNow.current = known
	}, [known])

	const update = useCallback<Update>((patch, how = {}) => {
		const asked = decodeView(new URLSearchParams(window.location.search)).view
		const now = knownNow.current ? resolveView(asked, knownNow.current).view : asked
		const href = toHref({ ...now, ...(typeof patch === 'function' ? patch(now) : patch) })
		if (href === window.location.pathname + window.location.search) return
		if (how.replace) window.history.replaceState(null, '', href)
		else window.history.pushState(null, '', href)
		changed.dispatchEvent(new Event('change'))
	}, [])
	const hrefOf = useCallback(
		(patch: Partial<View>) => new URL(toHref({ ...resolved.view, ...patch }), window.location.href).href,
		[resolved.view],
	)
	const state = useMemo(
		() => ({ view: resolved.view, notices, settled: known !== null, update, hrefOf }),
		[resolved.view, notices, known, update, hrefOf],
	)
	return <ViewContext value={state}>{children}</ViewContext>
}

export function useView(): ViewState {
	const state = useContext(ViewContext)
	if (!state) throw new Error('useView outside ViewProvider')
	return state
}
