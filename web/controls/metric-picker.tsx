import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import type { Metric } from '../../server/contract/metric.ts'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import { usePhone } from '../theme/use-media.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { PopoverSurface } from '../ui/popover.tsx'
import { MetricCatalogue } from './metric-catalogue.tsx'
import styles from './metric-picker.module.css'
import { useFamilyWords } from './use-family-words.ts'

const messages = defineMessages({
	nl: { title: 'Kies een onderwerp', change: 'Ander onderwerp kiezen' },
	en: { title: 'Choose a subject', change: 'Choose another subject' },
})

interface MetricPickerProps {
	metrics: readonly Metric[]
	metric: Metric
	onChoose: (metric: Metric) => void
	/** Said of a second one, to know it from the first. */
	name?: string
}

/** A metric, shown large; opens the catalogue. */
export function MetricPicker({ metrics, metric, onChoose, name }: MetricPickerProps) {
	const t = useMessages(messages)
	const families = useFamilyWords()
	const text = useText()
	const phone = usePhone()
	const [open, setOpen] = useState(false)
	const choose = (chosen: Metric) => {
		setOpen(false)
		if (chosen.id !== metric.id) onChoose(chosen)
	}
	const catalogue = (
		<MetricCatalogue metrics={metrics} current={metric.id} onChoose={choose} onLeave={() => setOpen(false)} />
	)
	const group = text(metric.group)
	const trigger = (
		<Button className={styles.current ?? ''} onPress={phone ? () => setOpen(true) : undefined}>
			<span className={styles.name}>{text(metric.label)}</span>
			<span className={styles.about}>
				{families[metric.family] === group ? group : `${families[metric.family]} · ${group}`}
			</span>
			<Icon name="down" aria-hidden={false} aria-label={name ?? t.change} role="img" />
		</Button>
	)
	if (phone) {
		return (
			<>
				{trigger}
				<Dialog title={name ?? t.title} isOpen={open} onOpenChange={setOpen}>
					{catalogue}
				</Dialog>
			</>
		)
	}
	return (
		<DialogTrigger isOpen={open} onOpenChange={setOpen}>
			{trigger}
			<PopoverSurface className={styles.popover} placement="right top" offset={24} crossOffset={-8}>
				<AriaDialog aria-label={name ?? t.title} className={styles.inPopover}>
					{catalogue}
				</AriaDialog>
			</PopoverSurface>
		</DialogTrigger>
	)
}
