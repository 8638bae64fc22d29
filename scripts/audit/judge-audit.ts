import { z } from 'zod'

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const
const FAILS: readonly string[] = ['high', 'critical']

/** What `npm audit --json` (npm 7 and later) prints when the registry answered. */
const report = z.object({
	vulnerabilities: z.record(
		z.string(),
		z.object({ severity: z.enum(severities), range: z.string(), isDirect: z.boolean().default(false) }),
	),
	metadata: z.object({ dependencies: z.object({ total: z.int() }) }),
})
/** And when it did not. */
const refusal = z.object({ message: z.string() })

export interface Verdict {
	/** `clean`: nothing high; `found`: something high or critical; `unknown`: the registry could not be asked. */
	kind: 'clean' | 'found' | 'unknown'
	lines: string[]
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}

/** What the output of `npm audit --json` means. Output that is no report is never taken for a clean one. */
export function judgeAudit(output: string): Verdict {
	const json = parsed(output)
	const found = report.safeParse(json)
	if (!found.success) {
		const reason = refusal.safeParse(json)
		return {
			kind: 'unknown',
			lines: [
				`npm audit: the registry could not be asked (${reason.success ? reason.data.message.slice(0, 200) : 'no answer that can be read'}).`,
				'Nothing is known about faults in packages: run `npm run audit` where the registry answers.',
			],
		}
	}
	const { vulnerabilities, metadata } = found.data
	const all = Object.entries(vulnerabilities)
	const grave = all.filter(([, { severity }]) => FAILS.includes(severity))
	const lines = grave.map(
		([name, { severity, range, isDirect }]) =>
			`  ${severity}: ${name} ${range}${isDirect ? ' (our own dependency)' : ''}`,
	)
	const rest = all.length - grave.length
	const less = rest === 0 ? '' : `; ${rest} of a lower level`
	return grave.length > 0
		? { kind: 'found', lines: [`npm audit: ${grave.length} high or critical${less}:`, ...lines] }
		: { kind: 'clean', lines: [`npm audit: nothing high in ${metadata.dependencies.total} packages${less}.`] }
}
