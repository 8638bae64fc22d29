import { defineMessages } from '../../server/contract/messages.ts'

export const embedMessages = defineMessages({
	nl: {
		zoomIn: 'Inzoomen',
		zoomOut: 'Uitzoomen',
		mapName: (title: string) =>
			`Kaart: ${title}. Pijltjestoetsen verschuiven de kaart, plus en min zoomen, Enter kiest het gebied in het midden, Escape heft de keuze op.`,
		nothingHere: 'Geen gebied in het midden van de kaart.',
		elsewhere: (asked: string) => `Niet alles wat dit adres vraagt is gepubliceerd: ${asked}. Je ziet wat er wel is.`,
		other: 'De kaart die dit adres vraagt kan hier niet worden getekend. Je ziet waarmee de kaart opent.',
		failed: 'De cijfers zijn niet gekomen. Je ziet nog de vorige.',
		windows: 'Houd Ctrl ingedrukt om te zoomen',
		mac: 'Houd ⌘ ingedrukt om te zoomen',
		mobile: 'Gebruik twee vingers om de kaart te bewegen',
	},
	en: {
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		mapName: (title: string) =>
			`Map: ${title}. Arrow keys move the map, plus and minus zoom, Enter picks the area in the middle, Escape clears the choice.`,
		nothingHere: 'No area in the middle of the map.',
		elsewhere: (asked: string) => `Not all that this address asks is published: ${asked}. You see what is.`,
		other: 'The map that this address asks cannot be drawn here. You see what the map opens with.',
		failed: 'The figures did not arrive. You still see the previous ones.',
		windows: 'Hold Ctrl to zoom',
		mac: 'Hold ⌘ to zoom',
		mobile: 'Use two fingers to move the map',
	},
})
