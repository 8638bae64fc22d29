import { useState } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'
import { classifications, type Classification as Method } from '../../server/contract/values.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import type { Drawn } from '../map/use-drawn-answer.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './classification.module.css'
import { formatBreaks, parseBreaks, roundBreaks } from './own-breaks.ts'

const messages = defineMessages({
	nl: {
		open: 'Klassen',
		title: 'Klassen aanpassen',
		method: 'Indeling',
		methods: {
			quantile: 'Evenveel gebieden per klasse',
			ckmeans: 'Natuurlijke groepen',
			equal: 'Gelijke stappen',
			own: 'Eigen grenzen',
			unclassed: 'Zonder klassen',
		},
		explanations: {
			quantile: 'Elke klasse telt ongeveer evenveel gebieden. Goed om volgorde te zien.',
			ckmeans: 'Gebieden die op elkaar lijken zitten samen. Goed om sprongen te zien.',
			equal: 'Elke klasse is even breed. Goed om afstanden te zien; uitschieters vullen soms een klasse alleen.',
			own: 'Jij bepaalt de grenzen, bijvoorbeeld die van een beleidsdoel.',
			unclassed: 'Elke waarde heeft een eigen tint. Eerlijk, maar lastiger af te lezen.',
		},
		classes: 'Aantal klassen',
		breaks: 'Grenzen tussen de klassen',
		breaksHelp: 'Van laag naar hoog, met een puntkomma ertussen. Bijvoorbeeld 10; 20,5; 50',
		breaksWrong: 'Geef 1 tot 11 getallen, elk hoger dan het vorige, met een puntkomma ertussen.',
		apply: 'Gebruik deze grenzen',
	},
	en: {
		open: 'Classes',
		title: 'Change the classes',
		method: 'Method',
		methods: {
			quantile: 'As many areas in every class',
			ckmeans: 'Natural groups',
			equal: 'Equal steps',
			own: 'Own boundaries',
			unclassed: 'Without classes',
		},
		explanations: {
			quantile: 'Every class holds about as many areas. Good for seeing order.',
			ckmeans: 'Areas that are alike sit together. Good for seeing jumps.',
			equal: 'Every class is as wide. Good for seeing distances; outliers sometimes fill a class alone.',
			own: 'You set the boundaries, for example those of a policy target.',
			unclassed: 'Every value has its own shade. Honest, but harder to read.',
		},
		classes: 'Number of classes',
		breaks: 'Boundaries between the classes',
		breaksHelp: 'From low to high, separated by semicolons. For example 10; 20,5; 50',
		breaksWrong: 'Give 1 to 11 numbers, each higher than the one before, separated by semicolons.',
		apply: 'Use these boundaries',
	},
})

const counts = ['2', '3', '4', '5', '6', '7', '8', '9'] as const

/** How values become classes. Chosen classes in the legend are let go: they would mean something else. */
export function Classification({ drawn }: { drawn: Drawn }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	const choose = (classification: Method) => {
		const { classed, bins, domain } = drawn.scale
		const [low, high] = domain ?? [0, 0]
		// Without classes there are no boundaries to begin with: four equal steps are a start.
		const inner = classed ? bins.slice(1).map((bin) => bin.from) : [1, 2, 3].map((i) => low + ((high - low) * i) / 4)
		const breaks =
			classification === 'own' && view.breaks.length === 0
				? roundBreaks(inner, drawn.answer.metric.decimals)
				: view.breaks
		update({ classification, breaks, bins: [] })
	}
	return (
		<Popover
			title={t.title}
			placement="top end"
			trigger={
				<Button small variant="text" iconAfter="settings">
					{t.open}
				</Button>
			}
		>
			<div className={styles.form}>
				<Select
					label={t.method}
					options={classifications.map((key) => ({ key, label: t.methods[key] }))}
					value={view.classification}
					onChange={choose}
				/>
				<p className={styles.explanation}>{t.explanations[view.classification]}</p>
				{(view.classification === 'quantile' ||
					view.classification === 'ckmeans' ||
					view.classification === 'equal') && (
					<SegmentedControl
						small
						label={t.classes}
						options={counts.map((key) => ({ key, label: key }))}
						value={String(view.classes) as (typeof counts)[number]}
						onChange={(classes) => update({ classes: Number(classes), bins: [] })}
					/>
				)}
				{view.classification === 'own' && <OwnBreaks key={view.breaks.join()} />}
			</div>
		</Popover>
	)
}

function OwnBreaks() {
	const t = useMessages(messages)
	const { view, update } = useView()
	const [text, setText] = useState(formatBreaks(view.breaks))
	const breaks = parseBreaks(text)
	return (
		<form
			className={styles.own}
			onSubmit={(event) => {
				event.preventDefault()
				if (breaks) update({ breaks, bins: [] })
			}}
		>
			<TextField className={styles.field ?? ''} value={text} onChange={setText} isInvalid={breaks === null}>
				<Label>{t.breaks}</Label>
				<Input className={styles.input ?? ''} inputMode="text" autoComplete="off" />
				{breaks === null ? (
					<FieldError className={styles.wrong ?? ''}>{t.breaksWrong}</FieldError>
				) : (
					<Text slot="description" className={styles.explanation}>
						{t.breaksHelp}
					</Text>
				)}
			</TextField>
			<Button type="submit" isDisabled={breaks === null}>
				{t.apply}
			</Button>
		</form>
	)
}
