import type { Language } from '../common.ts'
import type { SceneKind } from './scene.ts'

/** What a kind of scene is called, on screen and on slides alike. */
export const kindNames: Record<Language, Record<SceneKind, string>> = {
	nl: {
		map: 'Kaart',
		compare: 'Twee kaarten',
		ranking: 'Ranglijst',
		lines: 'Verloop',
		needEffort: 'Nood en inzet',
		table: 'Tabel',
		investments: 'Afspraken en geld',
		text: 'Tekst',
		closing: 'Gevraagde besluiten',
	},
	en: {
		map: 'Map',
		compare: 'Two maps',
		ranking: 'Ranking',
		lines: 'Course over time',
		needEffort: 'Need and effort',
		table: 'Table',
		investments: 'Agreements and money',
		text: 'Text',
		closing: 'Decisions asked',
	},
}
