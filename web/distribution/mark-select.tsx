import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Select } from '../ui/select.tsx'
import { useView } from '../view/use-view.tsx'
import type { Marked } from './use-marked.ts'

const messages = defineMessages({
	nl: {
		label: { wijk: 'Markeer gemeente', buurt: 'Markeer wijk', gemeente: '' },
		own: (name: string | null) => (name === null ? 'Van het gekozen gebied' : `Van het gekozen gebied (${name})`),
	},
	en: {
		label: { wijk: 'Mark municipality', buurt: 'Mark wijk', gemeente: '' },
		own: (name: string | null) => (name === null ? 'Of the selected area' : `Of the selected area (${name})`),
	},
})

/** Which wijk is marked in the pictures of all buurten; by default that of the selected one. */
export function MarkSelect({ marked }: { marked: Marked }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	if (marked.choices.length === 0) return null
	const own = view.mark === null ? (marked.parent?.name ?? null) : null
	return (
		<Select
			label={t.label[view.level]}
			value={view.mark ?? ''}
			onChange={(key) => update({ mark: key === '' ? null : key })}
			options={[
				{ key: '', label: t.own(own) },
				...marked.choices.map(({ code, name }) => ({ key: code, label: name })),
			]}
		/>
	)
}
