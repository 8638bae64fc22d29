import type { ImportOutcome } from './importer.ts'

/** The account of a run: read = stored + unchanged + refused, and why rows were refused. */
export function summary(kind: string, outcome: ImportOutcome, path: string): string[] {
	const { run, read, stored, unchanged, unplaced, refused, notes } = outcome
	const width = String(read).length
	const line = (label: string, count: number) => `  ${label.padEnd(10)} ${String(count).padStart(width)}`
	const lines = [
		`${kind}, run ${run}`,
		line('read', read),
		line('stored', stored),
		line('unchanged', unchanged),
		line('refused', refused.length),
	]
	if (unplaced > 0) lines.push(line('unplaced', unplaced))
	for (const note of notes) lines.push(`  ${note}`)
	if (refused.length > 0) {
		const reasons = new Map<string, number>()
		for (const { reason, column } of refused) {
			const key = column === null ? reason : `${column}: ${reason}`
			reasons.set(key, (reasons.get(key) ?? 0) + 1)
		}
		const ordered = [...reasons].sort((a, b) => b[1] - a[1])
		lines.push('  refused because')
		for (const [reason, count] of ordered.slice(0, 12)) lines.push(`  ${String(count).padStart(8)} × ${reason}`)
		if (ordered.length > 12) lines.push(`           and ${ordered.length - 12} other reasons`)
		lines.push(`  List them: npm run import -- refused --db ${path} --run ${run}`)
	}
	return lines
}
