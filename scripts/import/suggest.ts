import { distance } from 'fastest-levenshtein'

/** Letters and digits only, without case and accents: what two spellings of one name share. */
export const plain = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')

/** The choices nearest to what was written, best first, at most `most`: containing it, or few letters away. */
export function suggest(written: string, choices: Iterable<string>, most = 5): string[] {
	const wanted = plain(written)
	const near = [...new Set(choices)].flatMap((choice) => {
		const candidate = plain(choice)
		const contained = wanted !== '' && candidate !== '' && (candidate.includes(wanted) || wanted.includes(candidate))
		const begins = candidate.startsWith(wanted) || wanted.startsWith(candidate)
		const extra = Math.abs(candidate.length - wanted.length) / 100
		const far = contained ? (begins ? 0 : 0.5) + extra : distance(wanted, candidate)
		return far <= Math.max(2, wanted.length / 3) ? [{ choice, far }] : []
	})
	near.sort((a, b) => a.far - b.far || (a.choice < b.choice ? -1 : 1))
	return near.slice(0, most).map((n) => n.choice)
}

/** `: did you mean A or B?`, or nothing when nothing is near. Goes behind "unknown …". */
export function didYouMean(written: string, choices: Iterable<string>): string {
	const near = suggest(written, choices, 3)
	return near.length > 0 ? `: did you mean ${near.join(' or ')}?` : ''
}
