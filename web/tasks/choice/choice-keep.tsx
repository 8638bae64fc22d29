import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { choiceToFragment, choiceToHtml } from '../../../server/contract/explain/choice-to-html.ts'
import { choiceToText } from '../../../server/contract/explain/choice-to-text.ts'
import { explainChoice } from '../../../server/contract/explain/explain-choice.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'
import { defineMessages, useFormat, useLanguage, useMessages } from '../../i18n/language.tsx'
import { PrintHead } from '../../panels/print-head.tsx'
import { categoriesQuery, datasetQuery, prioritiesParameters } from '../../queries.ts'
import { saveFile } from '../../share/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Select } from '../../ui/select.tsx'
import { useView } from '../../view/use-view.tsx'
import { CsvLink } from '../csv-link.tsx'
import { today } from '../today.ts'
import { usePrintAlone } from '../use-print-alone.ts'
import { ChoiceDocument } from './choice-document.tsx'
import { choiceFileName, copyText } from './choice-file.ts'
import css from './choice-panel.module.css'
import '../../panels/print.css'
import '../print-alone.css'

const messages = defineMessages({
	nl: {
		title: 'Waarom de een en niet de ander',
		about:
			'Een tekst die op zichzelf staat, met cijfers, bronnen en datum: voor een collega, een college of een dossier.',
		one: 'De een',
		other: 'De ander',
		copy: 'Kopieer de tekst',
		copied: 'De tekst is gekopieerd.',
		failed: 'Kopiëren lukt hier niet. Bewaar de tekst als bestand.',
		print: 'Afdrukken',
		file: 'Bewaar als bestand (.html)',
		saved: (name: string) => `Bewaard als ${name}.`,
		csv: 'de cijfers van deze afweging',
		whole: 'De hele tekst',
	},
	en: {
		title: 'Why the one and not the other',
		about: 'A text that stands by itself, with figures, sources and date: for a colleague, a board or a file.',
		one: 'The one',
		other: 'The other',
		copy: 'Copy the text',
		copied: 'The text was copied.',
		failed: 'Copying does not work here. Keep the text as a file.',
		print: 'Print',
		file: 'Keep as a file (.html)',
		saved: (name: string) => `Kept as ${name}.`,
		csv: 'the figures of this weighing',
		whole: 'The whole text',
	},
})

/** The text of a choice between two of the candidates: to read, copy, print and keep. */
export function ChoiceKeep({ answer, nameOf }: { answer: PrioritiesAnswer; nameOf: (code: string) => string }) {
	const t = useMessages(messages)
	const language = useLanguage()
	const format = useFormat()
	const { view, hrefOf } = useView()
	const dataset = useQuery(datasetQuery).data
	const categories = useQuery({ ...categoriesQuery, enabled: view.category.length > 0 }).data
	const { ref, print } = usePrintAlone<HTMLElement>()
	const [chosen, setChosen] = useState<{ one: string; other: string } | null>(null)
	const [said, setSaid] = useState('')
	const codes = answer.rows.map(({ area }) => area)
	// The first two, until somebody asks for others; whoever is no candidate any more is not asked for.
	const one = chosen && codes.includes(chosen.one) ? chosen.one : (codes[0] ?? '')
	const other =
		chosen && codes.includes(chosen.other) && chosen.other !== one
			? chosen.other
			: (codes.find((code) => code !== one) ?? '')
	const href = hrefOf({})
	const labels = useMemo(
		() =>
			new Map(
				categories?.categories.flatMap(({ main, label, subs }) => [
					[main, label] as const,
					...subs.map(({ sub, label: subLabel }) => [`${main}/${sub}`, subLabel] as const),
				]),
			),
		[categories],
	)
	useEffect(() => {
		if (said === '') return
		const timer = setTimeout(() => setSaid(''), 6000)
		return () => clearTimeout(timer)
	}, [said])
	if (!dataset) return null
	const text = explainChoice(
		{ answer, pair: [one, other], nameOf, question: view.question, categories: labels, dataset, today: today(), href },
		language,
		format,
	)
	const options = codes.map((key) => ({ key, label: nameOf(key) }))
	const pick = (a: string, b: string) => setChosen({ one: a, other: b })
	const copy = async () => {
		try {
			await copyText(choiceToText(text), choiceToFragment(text))
			setSaid(t.copied)
		} catch {
			setSaid(t.failed)
		}
	}
	const save = () => {
		const name = choiceFileName(nameOf(one), nameOf(other), today())
		saveFile(name, 'text/html', choiceToHtml(text, language))
		setSaid(t.saved(name))
	}
	return (
		<section
			ref={ref}
			className={css.keep}
			aria-labelledby="choice-text"
			data-print-root={view.area === null ? '' : undefined}
		>
			<div data-screen-only="" className={css.step}>
				<h3 id="choice-text" className={css.heading}>
					{t.title}
				</h3>
				<p className={css.quiet}>{t.about}</p>
				{codes.length > 2 && (
					<div className={css.pair}>
						<Select
							label={t.one}
							options={options}
							value={one}
							onChange={(code) => pick(code, code === other ? one : other)}
						/>
						<Select
							label={t.other}
							options={options}
							value={other}
							onChange={(code) => pick(code === one ? other : one, code)}
						/>
					</div>
				)}
				<p className={css.lead}>
					<b>{text.title.endsWith('?') ? text.title : `${text.title}.`}</b> {text.lead.join(' ')}
				</p>
				<div className={css.buttons}>
					<Button variant="primary" small icon="copy" onPress={() => void copy()}>
						{t.copy}
					</Button>
					<Button small icon="print" onPress={print}>
						{t.print}
					</Button>
					<Button small icon="download" onPress={save}>
						{t.file}
					</Button>
					<CsvLink table="priorities.csv" query={prioritiesParameters(view)} what={t.csv} />
				</div>
				<p role="status" className={css.said}>
					{said}
				</p>
				<Disclosure title={t.whole} summary={text.title}>
					<ChoiceDocument text={text} />
				</Disclosure>
			</div>
			<div data-paper-only="">
				<PrintHead />
				<ChoiceDocument text={text} />
			</div>
		</section>
	)
}
