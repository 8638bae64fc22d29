import { retentionCli } from './retention/cli.ts'

process.exitCode = await retentionCli(process.argv.slice(2))
