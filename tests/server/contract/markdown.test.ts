import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Inline, parseMarkdown } from '../../../server/contract/presentation/markdown.ts'

const inlines = (block: Block): Inline[] => (block.kind === 'list' ? block.items.flat() : block.content)
const everything = (text: string) => parseMarkdown(text).flatMap(inlines)
const plain = (text: string) =>
	everything(text)
		.map(({ text }) => text)
		.join('')

describe('words with a look', () => {
	test.each<[string, Block[]]>([
		['Gewoon', [{ kind: 'paragraph', content: [{ text: 'Gewoon' }] }]],
		['# Kop', [{ kind: 'heading', content: [{ text: 'Kop' }] }]],
		[
			'**vet** en *schuin*',
			[
				{
					kind: 'paragraph',
					content: [{ text: 'vet', strong: true }, { text: ' en ' }, { text: 'schuin', emphasis: true }],
				},
			],
		],
		['***beide***', [{ kind: 'paragraph', content: [{ text: 'beide', strong: true, emphasis: true }] }]],
		['- een\n- twee', [{ kind: 'list', ordered: false, items: [[{ text: 'een' }], [{ text: 'twee' }]] }]],
		['1. een', [{ kind: 'list', ordered: true, items: [[{ text: 'een' }]] }]],
		['> gezegd', [{ kind: 'quote', content: [{ text: 'gezegd' }] }]],
		['[CBS](https://www.cbs.nl)', [{ kind: 'paragraph', content: [{ text: 'CBS', href: 'https://www.cbs.nl' }] }]],
		[
			'<https://www.cbs.nl>',
			[{ kind: 'paragraph', content: [{ text: 'https://www.cbs.nl', href: 'https://www.cbs.nl' }] }],
		],
		[
			'een\n\ntwee',
			[
				{ kind: 'paragraph', content: [{ text: 'een' }] },
				{ kind: 'paragraph', content: [{ text: 'twee' }] },
			],
		],
		['een  \ntwee', [{ kind: 'paragraph', content: [{ text: 'een' }, { text: '\n' }, { text: 'twee' }] }]],
		['`code`', [{ kind: 'paragraph', content: [{ text: 'code' }] }]],
		['    blok', [{ kind: 'paragraph', content: [{ text: 'blok' }] }]],
		['---', []],
		['', []],
	])('%s', (text, expected) => {
		expect(parseMarkdown(text)).toEqual(expected)
	})
	test('of a list in a list is kept', () => {
		expect(plain('- een\n  - twee\n    - drie')).toBe('een\ntwee\ndrie')
	})
	test('of a link by its name is kept', () => {
		expect(everything('[CBS][a]\n\n[a]: https://www.cbs.nl')).toEqual([{ text: 'CBS', href: 'https://www.cbs.nl' }])
		expect(everything('[CBS][a]\n\n[a]: javascript:alert(1)')).toEqual([{ text: 'CBS' }])
	})
})

describe('what would do harm', () => {
	test.each([
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](<  javascript:alert(1)>)',
		'[x](&#106;avascript:alert(1))',
		'[x](&#x6A;avascript&colon;alert(1))',
		'[x](java&Tab;script:alert(1))',
		'[x](java&NewLine;script:alert(1))',
		'[x](&#1;javascript:alert(1))',
		'[x](vbscript:msgbox(1))',
		'[x](data:text/html,<script>alert(1)</script>)',
		'[x](file:///etc/passwd)',
		'[x](//evil.example)',
		'[x](/auth/logout)',
		'[x](\\\\evil.example)',
		'[x](blob:https://a/b)',
		'<javascript:alert(1)>',
		'[x](https)',
		'[x](http:)',
		'[x](https:)',
		'[x](https:javascript)',
		'[x](https:/evil)',
	])('is no link: %s', (text) => {
		for (const one of everything(text)) expect(one.href).toBeUndefined()
	})
	test('keeps what is a link', () => {
		expect(everything('[x](HTTPS://www.cbs.nl/a?b=c#d)')[0]?.href).toBe('HTTPS://www.cbs.nl/a?b=c#d')
		expect(everything('[x](mailto:team@markerwaard.nl)')[0]?.href).toBe('mailto:team@markerwaard.nl')
	})
	test.each([
		'<script>alert(1)</script>',
		'a <img src=x onerror=alert(1)> b',
		'<iframe src="https://a.nl"></iframe>',
		'<!-- x -->',
	])('stands as it was typed: %s', (text) => {
		expect(plain(text)).toBe(text)
		for (const one of everything(text)) expect(Object.keys(one)).toEqual(['text'])
	})
	test('a picture from elsewhere is its words alone', () => {
		expect(everything('![kaart](https://spy.example/p.png)')).toEqual([{ text: 'kaart' }])
		expect(everything('[![kaart](https://spy.example/p.png)](https://a.nl)')).toEqual([
			{ text: 'kaart', href: 'https://a.nl' },
		])
	})
	test.each([
		['quotes', '> '.repeat(3000)],
		['lists', Array.from({ length: 700 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
		['short lists', '- '.repeat(3000)],
		['brackets', '['.repeat(6000)],
		['pictures', '!['.repeat(3000)],
		['stars', '*a '.repeat(2000)],
		['nested stars', `${'*a **b '.repeat(800)}${'c** d*'.repeat(800)}`],
		['links in links', `${'['.repeat(1500)}a${'](b)'.repeat(1500)}`],
		['references', '[a]: b\n'.repeat(1000)],
		['backticks', '`'.repeat(6000)],
		['angles', '<'.repeat(6000)],
		['a text far beyond what a scene holds', '> - *a* '.repeat(100_000)],
	])('very deep or long does not break: %s', (_, text) => {
		expect(Array.isArray(parseMarkdown(text))).toBe(true)
	})
})

test('any text is read, and every link leads to the web or to mail', () => {
	const pieces = fc.constantFrom(
		'[',
		']',
		'(',
		')',
		'*',
		'_',
		'>',
		'- ',
		'1. ',
		'\n',
		'\n\n',
		'<',
		'&#106;',
		'javascript:',
		'https://a.nl',
		'`',
		'!',
		'\\',
		'    ',
		'a',
	)
	const text = fc.oneof(
		fc.string(),
		fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
	)
	fc.assert(
		fc.property(text, (text) => {
			for (const { href, text: words } of everything(text)) {
				expect(typeof words).toBe('string')
				if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:)/i)
			}
		}),
		{ numRuns: 400 },
	)
})
