import { useState } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import type { Metric } from '../../../server/contract/metric.ts'
import { MetricCatalogue } from '../../controls/metric-catalogue.tsx'
import picker from '../../controls/metric-picker.module.css'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { usePhone } from '../../theme/use-media.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PopoverSurface } from '../../ui/popover.tsx'

const messages = defineMessages({
	nl: { add: 'Criterium toevoegen', title: 'Kies een criterium' },
	en: { add: 'Add a criterion', title: 'Choose a criterion' },
})

/** The catalogue behind a button, with what is not a criterion yet. */
export function CriterionAdder({ metrics, onAdd }: { metrics: readonly Metric[]; onAdd: (metric: Metric) => void }) {
	const t = useMessages(messages)
	const phone = usePhone()
	const [open, setOpen] = useState(false)
	const catalogue = (
		<MetricCatalogue
			metrics={metrics}
			current=""
			onChoose={(metric) => {
				setOpen(false)
				onAdd(metric)
			}}
		/>
	)
	const button = (
		<Button small icon="plus" onPress={phone ? () => setOpen(true) : undefined}>
			{t.add}
		</Button>
	)
	if (phone) {
		return (
			<>
				{button}
				<Dialog title={t.title} isOpen={open} onOpenChange={setOpen}>
					{catalogue}
				</Dialog>
			</>
		)
	}
	return (
		<DialogTrigger isOpen={open} onOpenChange={setOpen}>
			{button}
			<PopoverSurface className={picker.popover} placement="right top">
				<AriaDialog aria-label={t.title} className={picker.inPopover}>
					{catalogue}
				</AriaDialog>
			</PopoverSurface>
		</DialogTrigger>
	)
}
