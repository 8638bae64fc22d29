import { editionCli } from './edition/cli.ts'

process.exitCode = await editionCli(process.argv.slice(2))
