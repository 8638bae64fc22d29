import { useState } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import type { Metric } from '../../server/contract/metric.ts'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { IconName } from '../ui/icon.tsx'
import { PopoverSurface } from '../ui/popover.tsx'
import { MetricCatalogue } from './metric-catalogue.tsx'
import picker from './metric-picker.module.css'

interface CatalogueButtonProps {
	/** The word on the button. */
	label: string
	/** What the catalogue asks. */
	title: string
	icon?: IconName
	placement?: 'bottom' | 'right top'
	metrics: readonly Metric[]
	onChoose: (metric: Metric) => void
}

/** The catalogue of metrics behind a button: beside it where there is room, over the screen on a phone. */
export function CatalogueButton({ label, title, icon, placement = 'bottom', metrics, onChoose }: CatalogueButtonProps) {
	const phone = usePhone()
	const [open, setOpen] = useState(false)
	const catalogue = (
		<MetricCatalogue
			metrics={metrics}
			current=""
			onChoose={(metric) => {
				setOpen(false)
				onChoose(metric)
			}}
			onLeave={() => setOpen(false)}
		/>
	)
	const button = (
		<Button small {...(icon ? { icon } : {})} onPress={phone ? () => setOpen(true) : undefined}>
			{label}
		</Button>
	)
	if (phone) {
		return (
			<>
				{button}
				<Dialog title={title} isOpen={open} onOpenChange={setOpen}>
					{catalogue}
				</Dialog>
			</>
		)
	}
	return (
		<DialogTrigger isOpen={open} onOpenChange={setOpen}>
			{button}
			<PopoverSurface className={picker.popover} placement={placement}>
				<AriaDialog aria-label={title} className={picker.inPopover}>
					{catalogue}
				</AriaDialog>
			</PopoverSurface>
		</DialogTrigger>
	)
}
