import { useMemo } from 'react'
import type { AnswerRow } from '../answer.ts'
import { useView } from '../view/use-view.tsx'

/** Above this a list to choose from is no help: the wijk of the selected area is marked, and no other can be. */
const MOST_CHOICES = 400

export interface Marked {
	/** The wijk (of wijken: the gemeente) whose areas are marked. */
	parent: { code: string; name: string } | null
	codes: ReadonlySet<string>
	/** What can be marked, by name; empty when there is nothing to choose. */
	choices: readonly { code: string; name: string }[]
}

/** The areas that stand out in rank and swarm: those of the wijk that the View marks, by default the one of the selected area. */
export function useMarked(rows: readonly AnswerRow[]): Marked {
	const { view } = useView()
	// A selected wijk marks its own buurten.
	const own = rows.find((row) => row.code === view.area)?.parent ?? view.area
	const code = view.mark ?? own
	return useMemo(() => {
		const parents = new Map(
			rows.flatMap((row) => (row.parent === null ? [] : [[row.parent, row.parentName ?? row.parent]])),
		)
		const name = code === null ? undefined : parents.get(code)
		const many = parents.size > MOST_CHOICES || parents.size < 2
		return {
			parent: code !== null && name !== undefined && parents.size > 1 ? { code, name } : null,
			codes: new Set(
				parents.size > 1 && code !== null ? rows.flatMap((row) => (row.parent === code ? [row.code] : [])) : [],
			),
			choices: many
				? []
				: [...parents].map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl')),
		}
	}, [rows, code])
}
