import { defineMessages } from '../i18n/language.tsx'

type Entry = { key: string; title: string; paragraphs: string[] }

/** How hotspots and the rest are worked out, in plain words. */
export const methodsWords = defineMessages({
	nl: {
		contents: 'Onderwerpen',
		entries: [
			{
				key: 'expected',
				title: 'Verwacht aantal',
				paragraphs: [
					'Stel dat overal per inwoner evenveel gebeurt. Dan verwacht je in een buurt met tweemaal zo veel inwoners ook tweemaal zo veel. Dat is het verwachte aantal. Tussen haakjes staat wat daar bij toeval gewoon bij past: in 95 van de 100 gevallen ligt het aantal daartussen, als overal echt evenveel zou gebeuren.',
					'Bij cijfers die geen aantal zijn, zoals de WOZ-waarde, is de vergelijking met het gemiddelde van de gebieden.',
				],
			},
			{
				key: 'hotspot',
				title: 'Hotspot',
				paragraphs: [
					'Een gebied is een hotspot als het samen met zijn buren hoger ligt dan bij toeval past. Eén hoge uitschieter is nog geen hotspot. Een opvallend laag gebied is hetzelfde, maar dan laag. Buren zijn gebieden die aan elkaar grenzen.',
					'De maat is Gi* (Getis en Ord). Aantallen zijn eerst omgerekend naar inwoners, met een correctie voor kleine gebieden (Assunção en Reis). De drie kleurstappen zijn q ≤ 0,10, q ≤ 0,05 en q ≤ 0,01.',
				],
			},
			{
				key: 'q',
				title: 'Wat q zegt',
				paragraphs: [
					'Wie tachtig gebieden toetst, vindt altijd wel iets. Daarom is gecorrigeerd voor het aantal toetsen (Benjamini en Hochberg). Van alle gebieden met q ≤ 0,05 is naar verwachting hooguit 1 op de 20 toeval.',
					'q zegt iets over toeval, niet over hoe erg het is. Het is geen kans dat er een probleem is.',
				],
			},
			{
				key: 'cluster',
				title: 'Cluster en uitschieter',
				paragraphs: [
					'Deze lezing (lokale Moran) vergelijkt een gebied met zijn buren: hoog tussen hoge buren, laag tussen lage buren, of juist een uitschieter tussen andere buren. Het resultaat is vergeleken met duizenden keren willekeurig verdelen van dezelfde waarden over de kaart.',
				],
			},
			{
				key: 'funnel',
				title: 'Trechter: afwijkend voor de grootte',
				paragraphs: [
					'De trechter kijkt naar één gebied, zonder buren. In een klein gebied schommelt een aantal meer, dus de grenzen lopen daar wijd uit. Gebieden verschillen ook altijd gewoon van elkaar; de grenzen zijn daarvoor verruimd.',
				],
			},
			{
				key: 'trend',
				title: 'Trend',
				paragraphs: [
					'Voor elk gebied is gekeken of het cijfer door de jaren duidelijk stijgt of daalt (Mann-Kendall). De helling is de middelste van alle veranderingen (Sen), zodat één raar jaar weinig uitmaakt. Met de hotspots per periode heet een gebied nieuw, toenemend, aanhoudend, afnemend, wisselend of historisch.',
				],
			},
			{
				key: 'notTested',
				title: 'Niet te toetsen',
				paragraphs: [
					'Soms is er te weinig om iets te zeggen: geen inwoners, te weinig inwoners, geen buren, of gemiddeld te weinig verwachte gevallen per gebied (ten minste 2, en meer als er veel of heel ongelijke gebieden zijn). Zo’n gebied is gestreept. Dat is iets anders dan bleek: bleek is getoetst en niet opvallend.',
				],
			},
			{
				key: 'robustness',
				title: 'Houdt het stand?',
				paragraphs: [
					'Dezelfde vraag op andere manieren: met loting in plaats van een formule, per wijk in plaats van per buurt, op een jaar eerder, en met een scan die met cirkels zoekt. Wat steeds blijft staan, hangt minder af van hoe je rekent.',
				],
			},
			{
				key: 'not',
				title: 'Wat het niet zegt',
				paragraphs: [
					'De kaart signaleert. Hoe het er echt is, vraagt om een kijk ter plekke.',
					'Niet opvallend is niet hetzelfde als in orde: ook wat overal speelt, valt niet op. Opvallend is niet hetzelfde als een probleem, en het zegt niets over de oorzaak. Meldingen zeggen ook hoe graag mensen melden. Misdrijven tellen waar ze gebeuren.',
				],
			},
		] as Entry[],
	},
	en: {
		contents: 'Subjects',
		entries: [
			{
				key: 'expected',
				title: 'Expected number',
				paragraphs: [
					'Suppose that everywhere the same happens per inhabitant. A buurt with twice as many inhabitants should then have twice as much. That is the expected number. Between brackets stands what goes with it by chance: in 95 of 100 cases the number lies in between, if everywhere really had the same.',
					'Figures that are no numbers of events, such as property values, are held against the mean of the areas.',
				],
			},
			{
				key: 'hotspot',
				title: 'Hotspot',
				paragraphs: [
					'An area is a hotspot when together with its neighbours it is higher than fits with chance. A single high outlier is no hotspot. A remarkably low area is the same, only low. Neighbours are areas that border on each other.',
					'The measure is Gi* (Getis and Ord). Numbers were first taken per inhabitant, with a correction for small areas (Assunção and Reis). The three steps of colour are q ≤ 0.10, q ≤ 0.05 and q ≤ 0.01.',
				],
			},
			{
				key: 'q',
				title: 'What q says',
				paragraphs: [
					'Whoever tests eighty areas always finds something. So the number of tests is corrected for (Benjamini and Hochberg). Of all areas with q ≤ 0.05 at most 1 in 20 is expected to be chance.',
					'q says something about chance, not about how bad it is. It is no probability that there is a problem.',
				],
			},
			{
				key: 'cluster',
				title: 'Cluster and outlier',
				paragraphs: [
					'This reading (local Moran) compares an area with its neighbours: high among high neighbours, low among low ones, or an outlier among others. The result is held against thousands of times spreading the same values over the map at random.',
				],
			},
			{
				key: 'funnel',
				title: 'Funnel: unusual for its size',
				paragraphs: [
					'The funnel looks at one area, without neighbours. In a small area a number varies more, so the limits are wide there. Areas always differ in ordinary ways too; the limits were widened for that.',
				],
			},
			{
				key: 'trend',
				title: 'Trend',
				paragraphs: [
					'For each area it was tested whether the figure clearly rises or falls over the years (Mann-Kendall). The slope is the middle one of all changes (Sen), so that one odd year matters little. With the hotspots per period an area is called new, intensifying, persistent, diminishing, on and off, or historical.',
				],
			},
			{
				key: 'notTested',
				title: 'Not testable',
				paragraphs: [
					'Sometimes there is too little to say anything: no inhabitants, too few inhabitants, no neighbours, or on average too few expected cases per area (at least 2, and more with many or very uneven areas). Such an area is hatched. That is not the same as pale: pale is tested and not remarkable.',
				],
			},
			{
				key: 'robustness',
				title: 'Does it hold?',
				paragraphs: [
					'The same question in other ways: by drawing lots instead of a formula, per wijk instead of per buurt, on a year earlier, and with a scan that searches in circles. What stands every time depends less on how it is worked out.',
				],
			},
			{
				key: 'not',
				title: 'What it does not say',
				paragraphs: [
					'The map signals. How things really are asks for a look on the spot.',
					'Not remarkable is not the same as in order: what happens everywhere does not stand out either. Remarkable is not the same as a problem, and it says nothing about the cause. Reports also measure how readily people report. Crimes count where they happen.',
				],
			},
		],
	},
})
