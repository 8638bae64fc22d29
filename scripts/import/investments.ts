import { defineImporter } from './importer.ts'
import { ImportError } from './run.ts'

/** Stub: replaced by the real importer. */
export const investmentsImporter = defineImporter({
	kind: 'investments',
	help: 'npm run import -- investments FILE --db FILE',
	options: {},
	run: async () => {
		throw new ImportError('importing investments is not there yet')
	},
})
