import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { methodsTitle } from '../methods/methods-title.ts'
import { datasetQuery } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './help.module.css'
import { ShortcutList } from './shortcut-list.tsx'

const Methods = lazy(async () => ({ default: (await import('../methods/methods.tsx')).Methods }))

const messages = defineMessages({
	nl: {
		title: 'Zo lees je deze kaart',
		steps: [
			'Links kies je een onderwerp: wat mensen melden, wat er gemeten is, of wat er aan geld is afgesproken. Elk gebied krijgt de kleur van zijn waarde.',
			'De legenda onderaan zegt wat een kleur betekent, hoeveel gebieden die kleur hebben en waar het gemiddelde ligt. Klik een kleur aan om alleen die gebieden te zien.',
			'Een gestreept gebied heeft geen cijfer, en de legenda zegt waarom. Grijs is een cijfer van zo weinig inwoners dat het meer over toeval zegt dan over de buurt.',
			'Klik op een gebied: rechts lees je de waarde, de plaats tussen andere gebieden, het verloop, de meldingen en wat er is afgesproken. Zet er tot vier naast elkaar om te vergelijken.',
			'Met “Wat de kleuren zeggen” laat je de kaart toetsen: waar is het samen met de buren opvallend hoog of laag (hotspots), wat wijkt af voor zijn grootte, en waar gaat het heen (trend). Bleek is getoetst en niet opvallend, gestreept is niet te toetsen.',
			'“Let op” is de lijst van gebieden waar iets de verkeerde kant op begint te gaan, elk met zijn redenen. “Afwegen” zet gebieden tegen elkaar af op criteria en gewichten die jij kiest, en zegt hoe zeker de uitkomst is; de tekst erbij kun je kopiëren, afdrukken en bewaren.',
			'Kaart, tabel en verdeling tonen dezelfde cijfers. Deel geeft een link naar precies dit beeld. Met “Presentatie” wordt het een scène: een beeld met één boodschap, voor het college.',
		],
		caution:
			'Een verschil op de kaart is een vraag, geen antwoord. Meldingen zeggen ook iets over hoe graag mensen melden, en misdrijven tellen waar ze gebeuren. Kijk bij elk cijfer naar bron en jaar.',
		about: (title: string, asOf: string | null) => (asOf === null ? title : `${title}, peildatum ${asOf}`),
	},
	en: {
		title: 'How to read this map',
		steps: [
			'At the left you choose a subject: what people report, what was measured, or what money was agreed on. Each area takes the colour of its value.',
			'The legend at the bottom says what a colour means, how many areas have it and where the average lies. Click a colour to see only those areas.',
			'A hatched area has no figure, and the legend says why. Grey is a figure of so few inhabitants that it says more about chance than about the buurt.',
			'Click an area: at the right you read its value, rank, course over time, reports and what was agreed. Put up to four side by side to compare.',
			'With “What the colours say” the map tests: where is it remarkably high or low together with its neighbours (hotspots), what is unusual for its size, and where is it heading (trend). Pale is tested and not remarkable, hatched is not testable.',
			'“Watch” is the list of areas where something begins to turn for the worse, each with its reasons. “Weigh” holds areas against each other by criteria and weights that you choose, and says how sure the outcome is; the text with it can be copied, printed and kept.',
			'Map, table and distribution show the same figures. Share gives a link to exactly this picture. With “Presentation” it becomes a scene: a picture with one message, for the council.',
		],
		caution:
			'A difference on the map is a question, not an answer. Reports also say how readily people report, and crimes count where they happen. Look at source and year of each figure.',
		about: (title: string, asOf: string | null) => (asOf === null ? title : `${title}, as of ${asOf}`),
	},
})

/** What one sees, in plain words, and the keys. */
export function Help({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
	const t = useMessages(messages)
	const methods = useMessages(methodsTitle)
	const format = useFormat()
	const dataset = useQuery(datasetQuery).data
	return (
		<Dialog title={t.title} isOpen={isOpen} onOpenChange={onOpenChange}>
			<div className={styles.help}>
				<ol className={styles.steps}>
					{t.steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
				<p className={styles.note}>{t.caution}</p>
				<Disclosure title={methods.title}>
					<Suspense fallback={<Skeleton height="16rem" />}>
						<Methods level={4} />
					</Suspense>
				</Disclosure>
				<ShortcutList />
				{dataset && (
					<p className={styles.note}>
						{t.about(dataset.title, dataset.asOf === null ? null : format.day(dataset.asOf))}
						{dataset.sourceNote && `. ${dataset.sourceNote}`}
					</p>
				)}
			</div>
		</Dialog>
	)
}
