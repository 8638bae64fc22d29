import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { MetricCatalogue } from '../controls/metric-catalogue.tsx'
import picker from '../controls/metric-picker.module.css'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import { metricsQuery } from '../queries.ts'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PopoverSurface } from '../ui/popover.tsx'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({
	nl: { title: 'Kies het tweede cijfer', none: 'Tweede cijfer' },
	en: { title: 'Choose the second figure', none: 'Second figure' },
})

/** The second metric by its name; opens the catalogue, without the metric that is on the map already. */
export function SecondPicker({ second }: { second: string | null }) {
	const t = useMessages(messages)
	const text = useText()
	const phone = usePhone()
	const { view, update } = useView()
	const metrics = useQuery(metricsQuery).data?.metrics ?? []
	const [open, setOpen] = useState(false)
	const current = metrics.find(({ id }) => id === second)
	const catalogue = (
		<MetricCatalogue
			metrics={metrics.filter((metric) => metric.id !== view.metric && metric.levels.includes(view.level))}
			current={second ?? ''}
			onChoose={({ id }) => {
				setOpen(false)
				if (id !== view.second) update({ second: id, brush: null })
			}}
		/>
	)
	const trigger = (
		<Button
			small
			iconAfter="down"
			onPress={phone ? () => setOpen(true) : undefined}
			aria-label={current ? `${t.title}: ${text(current.label)}` : t.title}
		>
			{current ? text(current.label) : t.none}
		</Button>
	)
	if (phone) {
		return (
			<>
				{trigger}
				<Dialog title={t.title} isOpen={open} onOpenChange={setOpen}>
					{catalogue}
				</Dialog>
			</>
		)
	}
	return (
		<DialogTrigger isOpen={open} onOpenChange={setOpen}>
			{trigger}
			<PopoverSurface className={picker.popover} placement="bottom end">
				<AriaDialog aria-label={t.title} className={picker.inPopover}>
					{catalogue}
				</AriaDialog>
			</PopoverSurface>
		</DialogTrigger>
	)
}
