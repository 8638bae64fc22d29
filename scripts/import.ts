import { importCli } from './import/cli.ts'

process.exitCode = await importCli(process.argv.slice(2))
