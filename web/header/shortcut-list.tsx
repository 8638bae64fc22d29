import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Switch } from '../ui/switch.tsx'
import type { FaceName } from '../view/face.ts'
import { useFace } from '../view/use-face.ts'
import styles from './help.module.css'
import { useShortcutsOn } from './use-shortcuts.ts'

type Keys = [string[], string]

const messages = defineMessages({
	nl: {
		keys: 'Sneltoetsen',
		keysOn: 'Sneltoetsen aan',
		keysOnHint: 'Zet ze uit als je spraakbesturing gebruikt. Alleen deze keuze blijft in je browser bewaard.',
		displays: {
			internal: [['1', '2', '3'], 'Kaart, tabel, verdeling'],
			public: [['1', '2'], 'Kaart, tabel'],
		} as Record<FaceName, Keys>,
		tasks: [['V', 'O', 'A'], 'Verkennen, Let op, Afwegen'] as Keys,
		search: [['/'], 'Zoeken'] as Keys,
		present: [['T'], 'Dit beeld toevoegen aan een presentatie'] as Keys,
		others: [
			[['P'], 'Panelen weg of terug, voor een groot scherm'],
			[['Esc'], 'Gekozen gebied loslaten'],
			[['L'], 'Nederlands of Engels'],
			[['?'], 'Deze uitleg'],
			[['Tab'], 'Naar het volgende onderdeel'],
			[['pijltjes'], 'Op de kaart: verschuiven; in een keuzerij: volgende'],
		] as Keys[],
	},
	en: {
		keys: 'Keyboard shortcuts',
		keysOn: 'Shortcuts on',
		keysOnHint: 'Switch them off if you steer by speech. Only this choice is kept in your browser.',
		displays: { internal: [['1', '2', '3'], 'Map, table, distribution'], public: [['1', '2'], 'Map, table'] } as Record<
			FaceName,
			Keys
		>,
		tasks: [['V', 'O', 'A'], 'Explore, Watch, Weigh'] as Keys,
		search: [['/'], 'Search'] as Keys,
		present: [['T'], 'Add this picture to a presentation'] as Keys,
		others: [
			[['P'], 'Panels away or back, for a wall screen'],
			[['Esc'], 'Let go of the selected area'],
			[['L'], 'Dutch or English'],
			[['?'], 'This help'],
			[['Tab'], 'To the next part'],
			[['arrows'], 'On the map: pan; in a row of choices: next'],
		] as Keys[],
	},
})

/** The keys that work on this face, and the switch that stops them. */
export function ShortcutList() {
	const t = useMessages(messages)
	const { name, tasks } = useFace()
	const [on, setOn] = useShortcutsOn()
	const shortcuts = [
		t.search,
		t.displays[name],
		...(tasks.length > 1 ? [t.tasks] : []),
		...(name === 'internal' ? [t.present] : []),
		...t.others,
	]
	return (
		<section>
			<h3 className={styles.heading}>{t.keys}</h3>
			<dl className={styles.keys}>
				{shortcuts.map(([keys, meaning]) => (
					<div key={meaning}>
						<dt>
							{keys.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dt>
						<dd>{meaning}</dd>
					</div>
				))}
			</dl>
			<div className={styles.switch}>
				<Switch isSelected={on} onChange={setOn} hint={t.keysOnHint}>
					{t.keysOn}
				</Switch>
			</div>
		</section>
	)
}
