import { publishCli } from './publish/cli.ts'

process.stdout.on('error', () => process.exit())
process.exitCode = await publishCli(process.argv.slice(2))
