import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'

/**
 * What a number in a text says it is, by what stands around it. `year`: four bare digits from 1900 to 2100.
 * `times`: before "keer", "times" or ×.
 */
export type NumberKind = 'number' | 'percent' | 'money' | 'times' | 'ordinal' | 'year'

export interface FoundNumber {
	/** As it stands in the text, with its currency, scale or percent sign: `€ 1,2 mln`. */
	text: string
	/** Place in the text. */
	start: number
	kind: NumberKind
	/** In full: 1,200,000. */
	value: number
	/** What the last digit is worth: 100,000. */
	step: number
	/** A minus or plus is written. */
	signed: boolean
	/** Only digits: no separator, decimal, sign or unit. */
	bare: boolean
	/** What stands around the digits in `text`. */
	around: { before: string; after: string }
}

const scales: Readonly<Record<string, number>> = {
	duizend: 1e3,
	thousand: 1e3,
	k: 1e3,
	mln: 1e6,
	miljoen: 1e6,
	million: 1e6,
	mn: 1e6,
	m: 1e6,
	mld: 1e9,
	miljard: 1e9,
	billion: 1e9,
	bn: 1e9,
}

const onceEachLanguage = (make: (language: Language) => RegExp) => {
	const made = { nl: make('nl'), en: make('en') }
	return (language: Language) => made[language]
}
const blank = (match: string) => '\u0000'.repeat(match.length)

const months = {
	nl: 'jan(?:uari)?|febr?(?:uari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?',
	en: 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
} as const

/** Digits that are no number of anything: dates, hours, postcodes, codes, addresses, the marks of a numbered list. */
const noNumbers = onceEachLanguage(
	(language) =>
		new RegExp(
			[
				'\\]\\([^)\\n]{0,2000}\\)',
				'https?://\\S+',
				'\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b',
				'\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b',
				`\\b\\d{1,2}(?:e|st|nd|rd|th)?\\s(?:${months[language]})\\b\\.?(?:\\s\\d{4}\\b)?`,
				`\\b(?:${months[language]})\\b\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}\\b`,
				`\\b(?:${months[language]})\\b\\.?\\s\\d{4}\\b`,
				'\\b\\d{1,2}:\\d{2}\\b',
				'\\b\\d{1,2}(?:[.:]\\d{2})?\\s(?:uur|u|am|pm)\\b',
				'(?<![\\p{L}\\d])\\p{L}[\\p{L}\\d]*[-_/]?\\d[\\p{L}\\d]*(?:[-_/][\\p{L}\\d]+)*',
				'^\\s{0,8}\\d{1,9}[.)](?=\\s)',
			].join('|'),
			'gimu',
		),
)
/** `1234 AB`: capitals, which the flags of the others do not tell. */
const postcode = /\b[1-9]\d{3}\s?[A-Z]{2}\b/g

const body = {
	nl: '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?',
	en: '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?',
} as const
const scaleWords = {
	nl: '\\s(?:mln|miljoen|mld|miljard|duizend)(?![\\p{L}\\d])',
	en: '\\s?(?:million|billion|thousand|mn|bn|m|k)(?![\\p{L}\\d])',
} as const
const ordinals = { nl: '(?:e|de|ste)(?![\\p{L}\\d])', en: '(?:st|nd|rd|th)(?![\\p{L}\\d])' } as const
/** `4,5 keer`, `2×`; not the `× € 1.000` of a unit. */
const times = { nl: /^\s?(?:(?:keer|maal)(?!\p{L})|×(?!\s?€))/iu, en: /^\s?(?:times(?!\p{L})|×(?!\s?€))/iu } as const

const numeral = onceEachLanguage(
	(language) =>
		new RegExp(
			[
				// Nothing that this could be the tail of: `A12`, `1.84`, `v2`.
				'(?<![\\p{L}\\d]|\\d[.,])',
				'(?<before>(?:(?<![\\d)%])[-−+])?(?:€\\s?)?(?:(?<=€\\s?)[-−])?)',
				`(?<digits>${body[language]})`,
				'(?!\\d|[.,]\\d|[½¼¾]|-\\p{L}|\\+)',
				`(?<after>${ordinals[language]}|(?:${scaleWords[language]})?(?:\\s?%|\\s(?:procent|percent|per\\scent)(?:punt(?:en)?)?(?!\\p{L})|\\s?euro(?!\\p{L}))?)`,
			].join(''),
			'giu',
		),
)

/** Letters glued to the digits, which make it something else: `12km`, `4G`. */
const glued = /^\p{L}/u
/** `per 1.000 inwoners`, `× € 1.000`: in what something is given, no figure. */
const unitBefore = /(?:\bper|×)\s?$/iu

/**
 * The numbers in a text as that language writes them: in Dutch `1.840` and `84,2`, in English `1,840` and `84.2`. Dates, hours, codes,
 * postcodes and web addresses hold none, and neither does what is no number in this language (`1.84` in Dutch). In order. Pure.
 */
export function findNumbers(text: string, language: Language): FoundNumber[] {
	const hidden = text.replace(noNumbers(language), blank).replace(postcode, blank)
	return [...hidden.matchAll(numeral(language))].flatMap((match): FoundNumber[] => {
		const { before = '', digits = '', after = '' } = match.groups ?? {}
		const start = match.index
		const end = start + before.length + digits.length + after.length
		if (glued.test(hidden.slice(end, end + 1)) || unitBefore.test(hidden.slice(Math.max(0, start - 6), start)))
			return []
		const [separator, point] = language === 'nl' ? ['.', ','] : [',', '.']
		const plain = Number(digits.replaceAll(separator, '').replace(point, '.'))
		if (!Number.isFinite(plain)) return []
		const decimals = digits.includes(point) ? digits.length - digits.indexOf(point) - 1 : 0
		const word = /\p{L}+/u.exec(after)?.[0].toLowerCase() ?? ''
		const money = before.includes('€') || /euro/i.test(after)
		const scale = scales[word] ?? 1
		// A bare m or k could be metres or anything: of money alone.
		if (/^[mk]$/.test(word) && !money) return []
		const sign = /[-−]/.test(before) ? -1 : 1
		const bare = before === '' && after === '' && /^\d+$/.test(digits)
		const isYear = bare && digits.length === 4 && plain >= 1900 && plain <= 2100
		const kind: NumberKind = money
			? 'money'
			: /%|proc|per/i.test(after)
				? 'percent'
				: after !== '' && scale === 1
					? 'ordinal'
					: times[language].test(hidden.slice(end, end + 8))
						? 'times'
						: isYear
							? 'year'
							: 'number'
		return [
			{
				text: text.slice(start, end),
				start,
				kind,
				value: sign * plain * scale,
				step: scale / 10 ** decimals,
				signed: /[-−+]/.test(before),
				bare,
				around: { before, after },
			},
		]
	})
}

/** Another value written in the manner of a number that was found: as many decimals, the same scale and signs. Pure. */
export function writeLike(
	{ step, kind, signed, around: { before, after } }: FoundNumber,
	value: number,
	language: Language,
): string {
	const format = makeFormatters(language)
	if (kind === 'ordinal') return format.ordinal(Math.round(value))
	const scale = scales[/\p{L}+/u.exec(after)?.[0].toLowerCase() ?? ''] ?? 1
	const decimals = Math.max(0, Math.round(Math.log10(scale / step)))
	const bare = before.replace(/[-−+]/g, '')
	const sign = value < 0 && Math.abs(value) >= step / 2 ? '-' : before.includes('+') ? '+' : ''
	return `${signed || value < 0 ? sign : ''}${bare}${format.decimal(Math.abs(value) / scale, decimals)}${after}`
}
