import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { alerts } from './bench/alerts.ts'
import { contiguity } from './bench/contiguity.ts'
import { country } from './bench/country.ts'
import { embed } from './bench/embed.ts'
import { exporting } from './bench/export.ts'
import { hotspots } from './bench/hotspots.ts'
import { load } from './bench/load.ts'
import { locate } from './bench/locate.ts'
import { keep } from './bench/performance-file.ts'
import { presentation } from './bench/presentation.ts'
import { publicFace } from './bench/public.ts'
import { type Bench, machine, markdown } from './bench/report.ts'
import { site } from './bench/site.ts'
import { start } from './bench/start.ts'
import { transport } from './bench/transport.ts'
import { values } from './bench/values.ts'
import { root } from './build/sources.ts'

const benches: Bench[] = [
	values,
	hotspots,
	alerts,
	country,
	locate,
	contiguity,
	transport,
	load,
	start,
	site,
	publicFace,
	embed,
	exporting,
	presentation,
]

const usage = `npm run bench -- [name …] [--rows N] [--national DIR] [--short | --write]

${benches.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join('\n')}

  --rows N         signals in the generated Dataset (10000000)
  --national DIR   folder with buurten_….geojson of the Netherlands (../shared/data/national when it is there)
  --short          only try it: seconds where minutes are measured (public)
  --write          keep what was found in docs/performance.md`

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		rows: { type: 'string', default: '10000000' },
		national: { type: 'string' },
		write: { type: 'boolean', default: false },
		short: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
})
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
const rows = Number(options.rows)
if (options.help || unknown.length > 0 || !Number.isInteger(rows) || rows < 1 || (options.short && options.write)) {
	if (unknown.length > 0) console.error(`No benchmark is called ${unknown.join(' or ')}.\n`)
	console.log(usage)
	process.exit(options.help ? 0 : 1)
}

const usual = join(root, '../shared/data/national')
const national = options.national ?? (existsSync(usual) ? usual : null)
const chosen = positionals.length === 0 ? benches : benches.filter(({ name }) => positionals.includes(name))

console.log(`${machine()}\n`)
for (const bench of chosen) {
	console.log(`## ${bench.title}\n`)
	const text = markdown(await bench.run({ rows, national, short: options.short, log: (line) => console.error(line) }))
	console.log(`${text}\n`)
	if (options.write) keep(bench.name, text)
}
