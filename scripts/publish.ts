import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { publicationConfig } from './publish/config.ts'
import { writeCrudely } from './publish/write-crudely.ts'

/** `npm run publish -- --db FILE --to DIR [--config FILE]`. */
const { values } = parseArgs({
	options: { db: { type: 'string' }, to: { type: 'string' }, config: { type: 'string' }, title: { type: 'string' } },
})
const { db, to, config } = values
if (!db || !to || !config) throw new Error('usage: npm run publish -- --db FILE --to DIR --config FILE')
mkdirSync(to, { recursive: true })
const target = join(to, 'publication.duckdb')
const beside = `${target}.new`
rmSync(beside, { force: true })
await writeCrudely(db, beside, publicationConfig.parse(JSON.parse(readFileSync(config, 'utf8'))))
renameSync(beside, target)
console.log(`Published to ${target}`)
