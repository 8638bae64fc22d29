import { spawnSync } from 'node:child_process'
import { judgeAudit } from './audit/judge-audit.ts'

/**
 * `npm run audit`: fails on a known fault of high level in a package. A registry that cannot be asked is said so and does not
 * fail: continuous integration also runs where there is none, and what is unknown is not called clean.
 */
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const { stdout } = spawnSync(npm, ['audit', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 120_000 })
const { kind, lines } = judgeAudit(stdout ?? '')
for (const line of lines) (kind === 'clean' ? console.log : console.error)(line)
process.exit(kind === 'found' ? 1 : 0)
