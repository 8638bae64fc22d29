import { defineImporter } from './importer.ts'
import { ImportError } from './run.ts'

/** Stub: replaced by the real importer. */
export const signalsImporter = defineImporter({
	kind: 'signals',
	help: 'npm run import -- signals FILE --db FILE',
	options: {},
	run: async () => {
		throw new ImportError('importing signals is not there yet')
	},
})
