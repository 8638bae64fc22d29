import { languages } from '../../server/contract/common.ts'
import { themes } from '../../server/contract/view.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Switch } from '../ui/switch.tsx'
import { useView } from '../view/use-view.tsx'
import { AccountSection } from './account-section.tsx'
import styles from './header.module.css'

const messages = defineMessages({
	nl: {
		title: 'Weergave',
		theme: 'Kleurstelling',
		system: 'Als systeem',
		light: 'Licht',
		dark: 'Donker',
		language: 'Taal',
		panels: 'Panelen tonen',
		panelsHint: 'Uit voor een groot scherm of projector: alleen kaart en legenda.',
	},
	en: {
		title: 'Appearance',
		theme: 'Colours',
		system: 'As system',
		light: 'Light',
		dark: 'Dark',
		language: 'Language',
		panels: 'Show panels',
		panelsHint: 'Off for a wall screen or projector: map and legend alone.',
	},
})
const languageNames = { nl: 'Nederlands', en: 'English' } as const

/** Theme, language and panels. */
export function Settings() {
	const t = useMessages(messages)
	const { view, update } = useView()
	const phone = usePhone()
	return (
		<Popover
			title={t.title}
			placement="bottom end"
			trigger={
				<Button variant="quiet" icon="settings">
					{t.title}
				</Button>
			}
		>
			<div className={styles.settings}>
				<SegmentedControl
					label={t.theme}
					value={view.theme}
					onChange={(theme) => update({ theme })}
					options={themes.map((key) => ({ key, label: t[key] }))}
				/>
				<SegmentedControl
					label={t.language}
					value={view.language}
					onChange={(language) => update({ language })}
					options={languages.map((key) => ({ key, label: <span lang={key}>{languageNames[key]}</span> }))}
				/>
				<Switch isSelected={view.panels} onChange={(panels) => update({ panels })} hint={t.panelsHint}>
					{t.panels}
				</Switch>
				{phone && <AccountSection />}
			</div>
		</Popover>
	)
}
