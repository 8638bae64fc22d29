import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** The area under the pointer or the keyboard's attention, shared by map, table, legend and charts; too fleeting for the URL. */
const HoverContext = createContext<{ hovered: string | null; setHovered: (code: string | null) => void } | null>(null)

export function HoverProvider({ children }: { children: ReactNode }) {
	const [hovered, setHovered] = useState<string | null>(null)
	const state = useMemo(() => ({ hovered, setHovered }), [hovered])
	return <HoverContext value={state}>{children}</HoverContext>
}

export function useHover() {
	const state = useContext(HoverContext)
	if (!state) throw new Error('useHover outside HoverProvider')
	return state
}
