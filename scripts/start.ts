import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { demoDataset } from './build/demo-dataset.ts'
import { frontEnd } from './build/front-end.ts'

/** `npm start`: makes what is not there yet or has changed (demo Dataset, front end), then starts the server in this process. */

const chosen = process.env.DATABASE
if (chosen && !existsSync(chosen)) {
	console.error(
		`DATABASE is ${chosen}, but ${resolve(chosen)} does not exist.\nImport areas into it first (npm run import -- areas … --db ${chosen}), or leave DATABASE out to see the demo.`,
	)
	process.exit(1)
}

process.env.DATABASE = chosen || (await demoDataset())
if (await frontEnd()) console.log('Front end built.')
await import('../server/main.ts')
