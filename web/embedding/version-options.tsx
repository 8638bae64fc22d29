import type { Dataset } from '../../server/contract/dataset.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { embeddingMessages } from './embedding-messages.ts'
import type { OptionProps } from './option-props.ts'

/** Whether the embed follows the newest publication, or holds on to the one that is shown. */
export function VersionOptions({ choice, change, dataset }: OptionProps & { dataset: Dataset }) {
	const t = useMessages(embeddingMessages)
	const format = useFormat()
	const { asOf, publication } = dataset
	return (
		<SegmentedControl
			label={t.version}
			hideLabel
			value={choice.frozen ? 'frozen' : 'updating'}
			onChange={(kind) => change({ frozen: kind === 'frozen' })}
			options={[
				{ key: 'updating', label: t.updating },
				{ key: 'frozen', label: t.frozen },
			]}
			hint={
				choice.frozen
					? `${t.frozenHint(publication?.hash ?? '', asOf === null ? null : format.day(asOf))} ${t.frozenKept}`
					: t.updatingHint
			}
		/>
	)
}
