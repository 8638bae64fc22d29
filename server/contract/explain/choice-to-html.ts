import type { Language } from '../common.ts'
import type { ChoiceSection, ChoiceText } from './explain-choice.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
/** An address within a sentence becomes a link. */
const linked = (text: string) => escaped(text).replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`)

const style = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 "Source Sans 3",Calibri,Arial,sans-serif;color:#142122}
h1{margin:0;font-size:1.75rem;line-height:1.2}h2{margin:1.75rem 0 .25rem;font-size:1.15rem}
.question{margin:.25rem 0 1rem;color:#4c5b5d}.lead{font-size:1.1rem}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid #d8dfdf;text-align:left;vertical-align:top}
thead th{border-bottom-color:#768789;font-size:.875rem}tbody th{font-weight:600}
ul{margin:.25rem 0;padding-left:1.25rem}p{margin:.25rem 0}a{color:#00616b;overflow-wrap:anywhere}`

function sectionHtml({ heading, paragraphs = [], items = [], table }: ChoiceSection): string {
	return [
		`<h2>${escaped(heading)}</h2>`,
		...paragraphs.map((text) => `<p>${linked(text)}</p>`),
		...(items.length > 0 ? [`<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`] : []),
		...(table
			? [
					`<table><thead><tr>${table.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
					`<tbody>${table.rows
						.map(
							([name = '', ...cells]) =>
								`<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
						)
						.join('')}</tbody></table>`,
				]
			: []),
	].join('\n')
}

/** The body of a choice as HTML, for a page or for the clipboard of a word processor. */
export const choiceToFragment = ({ title, question, lead, sections }: ChoiceText): string =>
	[
		`<h1>${escaped(title)}</h1>`,
		`<p class="question">${escaped(question)}</p>`,
		`<p class="lead">${escaped(lead.join(' '))}</p>`,
		...sections.map(sectionHtml),
	].join('\n')

/** A choice as a page that stands by itself: no script, nothing fetched; browsers and word processors open it. */
export const choiceToHtml = (text: ChoiceText, language: Language): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(text.title)}</title>
<style>
${style}
</style>
</head>
<body>
${choiceToFragment(text)}
</body>
</html>
`
