import { cpus, type as systemType, totalmem } from 'node:os'

export interface Table {
	title: string
	columns: string[]
	rows: (string | number)[][]
}

/** What one benchmark found: tables, and sentences that say how it was measured. */
export interface Findings {
	how: string[]
	tables: Table[]
}

interface BenchOptions {
	/** Signals in the generated Dataset. */
	rows: number
	/** Folder with GeoJSON of all buurten of the Netherlands; null: not there. */
	national: string | null
	/** Only to see that a benchmark works: seconds instead of minutes. What it finds is not kept. */
	short: boolean
	log(line: string): void
}

export interface Bench {
	name: string
	title: string
	run(options: BenchOptions): Promise<Findings>
}

/** Sorted copy → value at share `q` of the way, 0.5 = median. Throws on an empty list. */
export function quantile(values: readonly number[], q: number): number {
	const sorted = [...values].sort((a, b) => a - b)
	const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
	if (value === undefined) throw new Error('quantile of nothing')
	return value
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Bytes as kB (1,000 bytes), the unit of every table here. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })
export const megabytes = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('en-GB')
export const milliseconds = (ms: number): string =>
	ms.toLocaleString('en-GB', { maximumFractionDigits: ms < 100 ? 1 : 0 })

/** On what the numbers were measured; numbers of two machines are not to be compared. */
export function machine(): string {
	const [first] = cpus()
	return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${systemType()} ${process.arch}, Node ${process.versions.node}`
}

function markdownTable({ title, columns, rows }: Table): string {
	const cells = rows.map((row) => row.map(String))
	const widths = columns.map((column, i) => Math.max(column.length, ...cells.map((row) => row[i]?.length ?? 0)))
	const line = (row: readonly string[]) =>
		`| ${widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join(' | ')} |`
	const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
	return [`**${title}**`, '', line(columns), rule, ...cells.map(line)].join('\n')
}

/** Findings as Markdown, the same on the screen and in docs/performance.md. */
export function markdown({ how, tables }: Findings): string {
	return [...tables.map(markdownTable), how.map((line) => `- ${line}`).join('\n')].join('\n\n')
}
