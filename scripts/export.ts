import { exportCli } from './export/cli.ts'

process.stdout.on('error', () => process.exit())
process.exitCode = await exportCli(process.argv.slice(2))
