import { defineMessages, useMessages } from '../i18n/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useFace } from '../view/use-face.ts'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({
	nl: { label: 'Toon als', map: 'Kaart', table: 'Tabel', distribution: 'Verdeling' },
	en: { label: 'Show as', map: 'Map', table: 'Table', distribution: 'Distribution' },
})

/** The same figures as map, table or distribution. */
export function DisplaySwitch({ small }: { small?: boolean }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	const { displays } = useFace()
	return (
		<SegmentedControl
			label={t.label}
			hideLabel
			small={small}
			value={view.display}
			onChange={(display) => update({ display })}
			options={displays.map((key) => ({ key, label: t[key], icon: key }))}
		/>
	)
}
