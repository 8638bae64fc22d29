import { defineImporter } from './importer.ts'
import { ImportError } from './run.ts'
export const statisticsImporter = defineImporter({
	kind: 'statistics',
	help: '',
	options: {},
	run: async () => {
		throw new ImportError('not there yet')
	},
})
