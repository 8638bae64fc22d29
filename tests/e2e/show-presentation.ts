import { type Presentation, presentation } from '../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'

/** One scene of every kind, of few words that only this test knows, so that it does not depend on those of the demo. */
const scenes: Partial<Scene>[] = [
	{
		id: 'open',
		kind: 'text',
		title: 'Opening',
		message: 'Drie dingen om te weten',
		body: 'Eerst **waar**, dan *wat*.',
	},
	{
		id: 'where',
		kind: 'map',
		title: 'Waar wordt het meest gemeld?',
		message: 'In het centrum wordt per inwoner het meest gemeld',
		body: 'Het gaat vooral om **afval** op straat.',
		notes: 'Vraag de wethouder naar de *proef* met de containers.',
		view: 'metric=signals.per1000&overlays=names',
		highlights: [{ area: 'BU90010101', label: 'Hier' }],
	},
	{
		id: 'hot',
		kind: 'map',
		title: 'Is dat toeval?',
		message: 'Getoetst: deze buurten vallen samen met hun buren op',
		notes: 'Bleek is getoetst en niet opvallend.',
		view: 'metric=signals.per1000&reading=hotspots&overlays=names&camera=5.25,52.58,12.4',
	},
	{
		id: 'money',
		kind: 'map',
		title: 'Wat is er afgesproken?',
		message: 'Het geld ligt niet overal waar het meest gemeld wordt',
		view: 'metric=cbs.woz&level=wijk&overlays=names,investments',
	},
	{
		id: 'both',
		kind: 'compare',
		title: 'Tussen toen en nu',
		message: 'Het beeld is in een jaar verschoven',
		view: 'metric=signals.per1000&from=2024-01-01&to=2024-12-31&overlays=names',
		beside: 'metric=signals.per1000&from=2025-01-01&to=2025-12-31&overlays=names',
	},
	{
		id: 'order',
		kind: 'ranking',
		title: 'Op volgorde',
		message: 'Drie buurten staan ver boven de rest',
		view: 'metric=signals.per1000',
		highlights: [{ area: 'BU90010101', label: '' }],
	},
	{
		id: 'lines',
		kind: 'lines',
		title: 'Door de tijd',
		message: 'Het loopt op',
		view: 'metric=signals.count&area=BU90010101',
	},
	{
		id: 'effort',
		kind: 'needEffort',
		title: 'Nood en inzet',
		message: 'Niet elke buurt krijgt wat zij vraagt',
		view: 'metric=signals.per1000&second=cbs.woz&reading=bivariate',
	},
	{ id: 'table', kind: 'table', title: 'Cijfers', message: 'Alle cijfers bij elkaar', view: 'metric=signals.per1000' },
	{
		id: 'agreed',
		kind: 'investments',
		title: 'Afspraken',
		message: 'Twee afspraken lopen uit',
		view: 'metric=signals.per1000',
	},
	{ id: 'unseen', kind: 'text', title: 'Verborgen', hidden: true, message: 'Dit ziet niemand' },
	{
		id: 'close',
		kind: 'closing',
		title: 'Besluit',
		message: 'Wij vragen het college twee besluiten',
		notes: 'Rustig afronden.',
		decisions: ['De proef met containers te verlengen', 'In het najaar de stand te bespreken'],
	},
]

/** As a file holds it. */
export const showPresentation: Presentation = presentation.parse({
	schema: 1,
	title: 'Proefvoorstelling',
	scenes: scenes as Scene[],
})
