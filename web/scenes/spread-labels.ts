/**
 * Places for labels that want to stand at `wanted`, at least `gap` apart and within `low` to `high`: each as near as it can, in their
 * own order. Answers in the order given. Where there is no room for all they stand closer than `gap`.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
	const step = wanted.length < 2 ? gap : Math.min(gap, (high - low) / (wanted.length - 1))
	const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
	// Groups of labels that touch, each around the middle of what its members want.
	const groups: { members: number[]; sum: number }[] = []
	const top = ({ members, sum }: { members: number[]; sum: number }) => {
		const span = (members.length - 1) * step
		return Math.max(low, Math.min(high - span, sum / members.length - span / 2))
	}
	for (const i of order) {
		let group = { members: [i], sum: wanted[i] ?? 0 }
		for (;;) {
			const before = groups.at(-1)
			if (!before || top(before) + (before.members.length - 1) * step + step <= top(group) + 1e-9) break
			groups.pop()
			group = { members: [...before.members, ...group.members], sum: before.sum + group.sum }
		}
		groups.push(group)
	}
	const placed = wanted.map(() => 0)
	for (const group of groups) {
		group.members.forEach((member, i) => {
			placed[member] = top(group) + i * step
		})
	}
	return placed
}
