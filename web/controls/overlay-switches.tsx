import type { Dataset } from '../../server/contract/dataset.ts'
import { overlaysOf } from '../../server/contract/published-view.ts'
import { overlays, type View } from '../../server/contract/view.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { useBasemap } from '../map/basemap.ts'
import { useInvestmentWords } from '../projects/use-investment-words.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Switch } from '../ui/switch.tsx'
import { useView } from '../view/use-view.tsx'

type Overlay = View['overlays'][number]

const messages = defineMessages({
	nl: {
		title: 'Over de kaart',
		none: 'niets',
		labels: {
			points: 'Meldingen als punten',
			hexagons: 'Meldingen per zeshoek',
			heat: 'Meldingen als gloed',
			names: 'Namen',
			basemap: 'Ondergrond',
		},
		short: {
			points: 'punten',
			hexagons: 'zeshoeken',
			heat: 'gloed',
			names: 'namen',
			basemap: 'ondergrond',
		},
		hints: {
			points: 'Elke melding op zijn plek; bij grote aantallen gebundeld of een deel ervan.',
			hexagons: 'Even grote vakken, los van de grenzen van buurten: meldingen per km².',
			heat: 'Laat zien waar het druk is. Of dat meer is dan toeval, is niet berekend: het is geen hotspot.',
			investments: 'Grootte is het bedrag, kleur is hoe ver het staat.',
			names: 'Namen van de gebieden, waar ze passen.',
			basemap: 'Straten en water van PDOK, als er verbinding is.',
		},
		unreachable: 'PDOK is nu niet te bereiken: de kaart staat zonder ondergrond.',
		fictional: 'Straten en water van PDOK rondom: het fictieve land zelf staat daar niet op.',
	},
	en: {
		title: 'On the map',
		none: 'nothing',
		labels: {
			points: 'Reports as points',
			hexagons: 'Reports per hexagon',
			heat: 'Reports as a glow',
			names: 'Names',
			basemap: 'Base map',
		},
		short: {
			points: 'points',
			hexagons: 'hexagons',
			heat: 'glow',
			names: 'names',
			basemap: 'base map',
		},
		hints: {
			points: 'Each report in its place; clustered or thinned when there are many.',
			hexagons: 'Cells of equal size, apart from the borders of buurten: reports per km².',
			heat: 'Shows where it is busy. It is no hotspot: nothing is tested.',
			investments: 'Size is the amount, colour is how far it is.',
			names: 'Names of the areas, where they fit.',
			basemap: 'Streets and water by PDOK, when there is a connection.',
		},
		unreachable: 'PDOK cannot be reached now: the map has no base map.',
		fictional: 'Streets and water by PDOK around it: the fictional land itself is not on it.',
	},
} satisfies Record<
	'nl' | 'en',
	{
		title: string
		none: string
		labels: Record<Exclude<Overlay, 'investments'>, string>
		short: Record<Exclude<Overlay, 'investments'>, string>
		hints: Record<Overlay, string>
		unreachable: string
		fictional: string
	}
>)

/** What lies over the colours, each with its own switch and a line that says what it is. Only what the Dataset has. */
export function OverlaySwitches({ dataset }: { dataset: Dataset }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	const { name: investments } = useInvestmentWords()
	const labels = { ...t.labels, investments }
	const short = { ...t.short, investments: investments.toLowerCase() }
	const basemap = useBasemap(view.overlays.includes('basemap'))
	const hintOf = (overlay: Overlay) =>
		overlay !== 'basemap'
			? t.hints[overlay]
			: basemap === 'unreachable'
				? t.unreachable
				: dataset.fictional
					? t.fictional
					: t.hints.basemap
	const offered = overlaysOf(dataset)
	const on = offered.filter((overlay) => view.overlays.includes(overlay))
	const set = (overlay: Overlay, isOn: boolean) =>
		update((now) => ({ overlays: overlays.filter((o) => (o === overlay ? isOn : now.overlays.includes(o))) }))
	return (
		<Disclosure title={t.title} summary={on.length === 0 ? t.none : on.map((overlay) => short[overlay]).join(', ')}>
			{offered.map((overlay) => (
				<Switch
					key={overlay}
					isSelected={view.overlays.includes(overlay)}
					onChange={(isOn) => set(overlay, isOn)}
					hint={hintOf(overlay)}
				>
					{labels[overlay]}
				</Switch>
			))}
		</Disclosure>
	)
}
