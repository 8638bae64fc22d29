/** The part of the category tree that choosing needs. */
export interface Main {
	main: string
	subs: readonly { sub: string }[]
}

export type Ticked = 'all' | 'some' | 'none'

const subKey = (main: string, sub: string) => `${main}/${sub}`

/** How much of a main category is chosen. A main key stands for all under it. */
export function tickOfMain({ main, subs }: Main, chosen: readonly string[]): Ticked {
	if (chosen.includes(main)) return 'all'
	return subs.some(({ sub }) => chosen.includes(subKey(main, sub))) ? 'some' : 'none'
}

export const isSubTicked = (main: string, sub: string, chosen: readonly string[]): boolean =>
	chosen.includes(main) || chosen.includes(subKey(main, sub))

/** Ticks a whole main category, or unticks it when it was whole. */
export function toggleMain(tree: readonly Main[], chosen: readonly string[], main: string): string[] {
	const others = chosen.filter((key) => key !== main && !key.startsWith(`${main}/`))
	return inOrder(tree, chosen.includes(main) ? others : [...others, main])
}

/** Ticks or unticks one sub category. All subs of a main become that main, so that equal choices are written alike. */
export function toggleSub(tree: readonly Main[], chosen: readonly string[], main: string, sub: string): string[] {
	const subs = tree.find((branch) => branch.main === main)?.subs.map((s) => s.sub) ?? []
	const before = subs.filter((s) => isSubTicked(main, s, chosen))
	const after = before.includes(sub) ? before.filter((s) => s !== sub) : [...before, sub]
	const others = chosen.filter((key) => key !== main && !key.startsWith(`${main}/`))
	return inOrder(tree, [
		...others,
		...(after.length === subs.length && subs.length > 0 ? [main] : after.map((s) => subKey(main, s))),
	])
}

/** In the order of the tree; keys that it does not know stay, at the end. */
function inOrder(tree: readonly Main[], chosen: readonly string[]): string[] {
	const order = tree.flatMap(({ main, subs }) => [main, ...subs.map(({ sub }) => subKey(main, sub))])
	const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
	return [...chosen].sort((a, b) => place(a) - place(b))
}
