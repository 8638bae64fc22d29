import { importCli } from './import/cli.ts'

// Who pipes the list into `head` has seen enough.
process.stdout.on('error', () => process.exit())
process.exitCode = await importCli(process.argv.slice(2))
