import type { PublishReport } from './report.ts'

const bytes = (count: number) => (count < 1e6 ? `${Math.ceil(count / 1000)} kB` : `${(count / 1e6).toFixed(1)} MB`)
const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** What goes out and what stays, in a few lines for the terminal. */
export function summary({ out, stays, attack, leaks, size }: PublishReport): string[] {
	const left = stays.cells
		.map(({ reason, counts }) => ({ reason, count: Object.values(counts).reduce((a, b) => a + b, 0) }))
		.filter(({ count }) => count > 0)
		.map(({ reason, count }) => `${reason} ${count.toLocaleString('en')}`)
	const { narrowest } = attack
	const width = narrowest
		? narrowest.to === null
			? 'no end'
			: many(narrowest.to - narrowest.from + 1, 'value', 'values')
		: null
	return [
		`  out          ${many(out.metrics.length, 'metric', 'metrics')} per ${out.levels.join(', ')}; ${many(out.categories.length, 'category', 'categories')} of reports${out.reportYears.length > 0 ? ` of ${out.reportYears[0]} to ${out.reportYears.at(-1)}` : ''}; ${many(out.investments, 'investment', 'investments')}; ${many(out.figures, 'figure', 'figures')}`,
		`  stays        ${many(stays.metrics.length, 'metric', 'metrics')}, ${many(stays.categories.length, 'category', 'categories')}, ${many(
			Object.values(stays.investments).reduce((a, b) => a + b, 0),
			'investment',
			'investments',
		)}${stays.signals && stays.signals.notPublic > 0 ? `, ${many(stays.signals.notPublic, 'signal', 'signals')} that are not public` : ''}`,
		`  left out     ${left.length > 0 ? `figures: ${left.join(', ')}` : 'no figures'}`,
		...(stays.signals && stays.signals.incompleteYears.length > 0 && out.categories.length > 0
			? [`  not whole    reports of ${stays.signals.incompleteYears.join(', ')}: only whole calendar years go out`]
			: []),
		...(width
			? [
					`  attack       ${attack.determined.length === 0 ? 'no count' : many(attack.determined.length, 'count', 'counts')} worked out of ${attack.counts.toLocaleString('en')}; the narrowest leaves ${width}`,
				]
			: []),
		...(leaks.length > 0
			? [
					`  look at      ${many(leaks.length, 'text', 'texts')} that is secret inside stands in what goes out too: see report.html`,
				]
			: []),
		`  size         ${bytes(size.file)}${size.site ? `, site ${bytes(size.site.bytes)} in ${many(size.site.files, 'file', 'files')}` : ''}`,
	]
}
