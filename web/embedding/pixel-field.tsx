import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import css from './embedding.module.css'

interface PixelFieldProps {
	label: string
	value: number
	bounds: { least: number; most: number }
	onChange: (pixels: number) => void
}

/** A number of pixels: told when it is whole, by Enter, by the arrow keys or by leaving the field, and always within its bounds. */
export function PixelField({ label, value, bounds, onChange }: PixelFieldProps) {
	return (
		<NumberField
			className={css.field ?? ''}
			value={value}
			minValue={bounds.least}
			maxValue={bounds.most}
			step={1}
			formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
			onChange={(pixels) => !Number.isNaN(pixels) && onChange(pixels)}
		>
			<Label className={css.label}>{label}</Label>
			<Input className={css.input ?? ''} />
		</NumberField>
	)
}
