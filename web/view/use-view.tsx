import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import type { View } from '../../server/contract/view.ts'
import { decodeView, encodeView, type ViewProblem } from '../../server/contract/view-codec.ts'

/**
 * The URL is the single source of truth for the View; this file is the only one that reads or writes it.
 * A choice makes a history entry, so that the back button undoes it; camera moves and typing replace the entry.
 */
type Update = (patch: Partial<View> | ((view: View) => Partial<View>), how?: { replace?: boolean }) => void

interface ViewState {
	view: View
	problems: ViewProblem[]
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
	const text = encodeView(view).toString().replaceAll('%2C', ',').replaceAll('%2F', '/')
	return text === '' ? window.location.pathname : `${window.location.pathname}?${text}`
}

const ViewContext = createContext<ViewState | null>(null)

export function ViewProvider({ children }: { children: ReactNode }) {
	const text = useSyncExternalStore(subscribe, search)
	const { view, problems } = useMemo(() => decodeView(new URLSearchParams(text)), [text])
	const update = useCallback<Update>((patch, how = {}) => {
		const now = decodeView(new URLSearchParams(window.location.search)).view
		const href = toHref({ ...now, ...(typeof patch === 'function' ? patch(now) : patch) })
		if (href === window.location.pathname + window.location.search) return
		if (how.replace) window.history.replaceState(null, '', href)
		else window.history.pushState(null, '', href)
		changed.dispatchEvent(new Event('change'))
	}, [])
	const hrefOf = useCallback(
		(patch: Partial<View>) => new URL(toHref({ ...view, ...patch }), window.location.href).href,
		[view],
	)
	const state = useMemo(() => ({ view, problems, update, hrefOf }), [view, problems, update, hrefOf])
	return <ViewContext value={state}>{children}</ViewContext>
}

export function useView(): ViewState {
	const state = useContext(ViewContext)
	if (!state) throw new Error('useView outside ViewProvider')
	return state
}
