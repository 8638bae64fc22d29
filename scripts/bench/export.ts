import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import { openDatabase } from '../../server/db.ts'
import { answerOf } from '../../server/export/make-pptx.ts'
import { drawPng } from '../../server/picture/draw-png.ts'
import { topologies } from '../../server/picture/topologies.ts'
import { drawScene } from '../../server/scenes/draw-scene.ts'
import { serve } from '../../server/served.ts'
import { demoDataset } from '../build/demo-dataset.ts'
import { frontEnd } from '../build/front-end.ts'
import { root } from '../build/sources.ts'
import { readInput } from '../export/read-input.ts'
import { timed } from './measure.ts'
import { type Bench, kilobytes, median, milliseconds } from './report.ts'

const PRESENTATION = join(root, 'data/presentations/markerwaard.json')

/** Milliseconds of `npm run export` as a person runs it, and kB of what it made. */
async function exported(db: string, to: string): Promise<[number, number]> {
	const [ms] = await timed(async () => {
		const child = spawn(
			process.execPath,
			['--import', 'tsx', 'scripts/export.ts', '--db', db, '--presentation', PRESENTATION, '--to', to],
			{ cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
		)
		const [code] = (await once(child, 'exit')) as [number | null]
		if (code !== 0) throw new Error(`export to ${to} ended with ${code}`)
	})
	const files = statSync(to).isDirectory() ? readdirSync(to).map((name) => join(to, name)) : [to]
	return [ms, files.reduce((sum, file) => sum + statSync(file).size, 0)]
}

/** The Answers of all scenes and their maps as SVG, and then as pixels, on a Dataset that was just opened. */
async function maps(db: string): Promise<{ svg: number; png: number; count: number }> {
	const { presentation } = await readInput(PRESENTATION)
	const database = await openDatabase(db)
	try {
		const [served, geometry] = [serve(database), topologies(database)]
		const [svg, drawn] = await timed(async () => {
			const all: string[] = []
			for (const scene of shownScenes(presentation)) {
				const answer = await answerOf(served, scene, presentation.language)
				if (answer === null || (scene.kind !== 'map' && scene.kind !== 'compare')) continue
				const looks = { width: 800, height: 413, theme: 'light' as const, language: presentation.language }
				const { pictures } = answer
				for (const one of await drawScene(served, geometry, { pictures, highlights: scene.highlights }, looks)) {
					all.push(one.svg)
				}
			}
			return all
		})
		const [png] = await timed(() => Promise.all(drawn.map((one) => drawPng(one, 2))))
		return { svg, png, count: drawn.length }
	} finally {
		database.close()
	}
}

export const exporting: Bench = {
	name: 'export',
	title: 'A presentation on paper and as slides',
	async run({ short, log }) {
		const db = await demoDataset()
		await frontEnd()
		const folder = mkdtempSync(join(tmpdir(), 'bench-export-'))
		try {
			const times = short ? 1 : 5
			const baseline = []
			for (let i = 0; i < times; i++) baseline.push(await maps(db))
			const svg = median(baseline.map((one) => one.svg))
			const rows: (string | number)[][] = [
				[`Answers of all scenes, and ${baseline[0]?.count} maps as SVG, in this process`, milliseconds(svg), '', '1.0'],
				[
					'the same maps as pixels, twice as fine',
					milliseconds(median(baseline.map((one) => one.png))),
					'',
					(median(baseline.map((one) => one.png)) / svg).toFixed(1),
				],
			]
			for (const [label, name] of [
				['PPTX', 'demo.pptx'],
				['PDF', 'demo.pdf'],
				['a picture per scene', 'pictures'],
			] as const) {
				log(`${label} …`)
				const runs: [number, number][] = []
				for (let i = 0; i < times; i++) runs.push(await exported(db, join(folder, name)))
				const ms = median(runs.map(([took]) => took))
				rows.push([`npm run export: ${label}`, milliseconds(ms), kilobytes(runs[0]?.[1] ?? 0), (ms / svg).toFixed(1)])
			}
			return {
				tables: [
					{ title: 'The demo presentation of eight scenes', columns: ['', 'ms', 'kB', 'times the maps alone'], rows },
				],
				how: [
					`Median of ${times}. The commands run whole, as a person starts them: node and its modules, the Dataset, for PDF and pictures a server and a browser. Goal: PPTX and PDF under 10,000 ms.`,
					'Baseline in the same run: what every one of them must do, the Answers and the maps by the same renderer, on a Dataset that was just opened.',
				],
			}
		} finally {
			rmSync(folder, { recursive: true, force: true })
		}
	},
}
