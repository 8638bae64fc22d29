import { useMessages } from '../i18n/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { bounds, heightAt, ratios, shownHeight, USUAL_WIDTH } from './embed-choice.ts'
import { embeddingMessages } from './embedding-messages.ts'
import type { OptionProps } from './option-props.ts'
import { PixelField } from './pixel-field.tsx'

/** How large the frame is. */
export function SizeOptions({ choice, change }: OptionProps) {
	const t = useMessages(embeddingMessages)
	const { width, options } = choice
	const height = shownHeight(choice)
	return (
		<>
			<SegmentedControl
				label={t.width}
				value={width === null ? 'full' : 'own'}
				onChange={(kind) => change({ width: kind === 'full' ? null : USUAL_WIDTH })}
				options={[
					{ key: 'full', label: t.fullWidth },
					{ key: 'own', label: t.ownWidth },
				]}
			/>
			{width !== null && (
				<PixelField
					label={t.widthPixels}
					value={width}
					bounds={bounds.width}
					onChange={(pixels) => change({ width: pixels })}
				/>
			)}
			<SegmentedControl
				label={t.height}
				value={height.kind}
				onChange={(kind) => {
					if (kind === 'auto') change({ height: { kind } })
					else if (kind === 'pixels') change({ height: { kind, pixels: heightAt(height, width ?? USUAL_WIDTH) } })
					else change({ height: { kind, ratio: '4:3' } })
				}}
				options={[
					{ key: 'auto', label: t.auto, disabled: !options.interactive },
					{ key: 'pixels', label: t.pixels },
					{ key: 'ratio', label: t.ratio },
				]}
				hint={
					!options.interactive && height.kind === 'pixels'
						? t.stillPixelsHint
						: { auto: t.autoHint, pixels: t.pixelsHint, ratio: t.ratioHint }[height.kind]
				}
			/>
			{height.kind === 'pixels' && (
				<PixelField
					label={t.heightPixels}
					value={height.pixels}
					bounds={bounds.height}
					onChange={(pixels) => change({ height: { kind: 'pixels', pixels } })}
				/>
			)}
			{height.kind === 'ratio' && (
				<SegmentedControl
					label={t.ratioLabel}
					value={height.ratio}
					onChange={(ratio) => change({ height: { kind: 'ratio', ratio } })}
					options={ratios.map((key) => ({ key, label: key.replace(':', ' : ') }))}
				/>
			)}
		</>
	)
}
