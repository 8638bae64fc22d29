import { defineMessages, useMessages } from '../i18n/language.tsx'
import { changeTask } from '../tasks/change-task.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useFace } from '../view/use-face.ts'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({
	nl: { label: 'Wat je wilt doen', explore: 'Verkennen', alerts: 'Let op', choice: 'Afwegen' },
	en: { label: 'What you want to do', explore: 'Explore', alerts: 'Watch', choice: 'Weigh' },
})
const icons = { explore: 'explore', alerts: 'alert', choice: 'weigh' } as const

/** Looking around, going through what needs attention, or weighing a choice: what the panel is for. Nothing where there is one thing to do. */
export function TaskSwitch() {
	const t = useMessages(messages)
	const { view, update } = useView()
	const { tasks } = useFace()
	if (tasks.length < 2) return null
	return (
		<SegmentedControl
			label={t.label}
			hideLabel
			small
			value={view.task}
			onChange={(task) => update((now) => changeTask(now, task))}
			options={tasks.map((key) => ({ key, label: t[key], icon: icons[key] }))}
		/>
	)
}
