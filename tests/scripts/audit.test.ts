import { expect, test } from 'vitest'
import { judgeAudit } from '../../scripts/audit/judge-audit.ts'

const answer = (severities: Record<string, string>) =>
	JSON.stringify({
		auditReportVersion: 2,
		vulnerabilities: Object.fromEntries(
			Object.entries(severities).map(([name, severity]) => [
				name,
				{ name, severity, range: '<2.0.0', isDirect: name === 'own' },
			]),
		),
		metadata: { dependencies: { prod: 1, total: 412 } },
	})

test('nothing high is clean, and says of how many packages', () => {
	expect(judgeAudit(answer({}))).toEqual({ kind: 'clean', lines: ['npm audit: nothing high in 412 packages.'] })
	expect(judgeAudit(answer({ a: 'moderate', b: 'low' }))).toEqual({
		kind: 'clean',
		lines: ['npm audit: nothing high in 412 packages; 2 of a lower level.'],
	})
})

test('what is high or critical is named and fails', () => {
	expect(judgeAudit(answer({ own: 'critical', deep: 'high', other: 'low' }))).toEqual({
		kind: 'found',
		lines: [
			'npm audit: 2 high or critical; 1 of a lower level:',
			'  critical: own <2.0.0 (our own dependency)',
			'  high: deep <2.0.0',
		],
	})
})

test.each([
	['a registry that does not audit', '{"message":"405 Method Not Allowed","method":"POST"}', '405 Method Not Allowed'],
	['npm that says an error', '{"error":{"code":"ENOTFOUND"}}', 'no answer that can be read'],
	['no output', '', 'no answer that can be read'],
	['an empty object', '{}', 'no answer that can be read'],
	['half a report', '{"vulnerabilities":{}}', 'no answer that can be read'],
])('%s is not called clean', (_, output, reason) => {
	const { kind, lines } = judgeAudit(output)
	expect(kind).toBe('unknown')
	expect(lines.join('\n')).toContain(`could not be asked (${reason})`)
})
