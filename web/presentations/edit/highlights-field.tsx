import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import type { Language } from '../../../server/contract/common.ts'
import type { Highlight } from '../../../server/contract/presentation/scene.ts'
import { terms } from '../../../server/contract/terms.ts'
import { useMessages } from '../../i18n/language.tsx'
import { areasQuery, datasetQuery } from '../../queries.ts'
import { makeAreaIndex } from '../../search/search-areas.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PopoverSurface } from '../../ui/popover.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import styles from './form.module.css'
import { formMessages } from './form-messages.ts'

const MAXIMUM = 12

interface HighlightsFieldProps {
	highlights: readonly Highlight[]
	/** Of areas, as the scene's Answer has them. */
	names: Record<string, string>
	language: Language
	onChange: (highlights: Highlight[], field?: string) => void
}

/** The areas that a scene points at, found by name, each with words of its own if one wishes. */
export function HighlightsField({ highlights, names, language, onChange }: HighlightsFieldProps) {
	const t = useMessages(formMessages)
	const known = useAreas()
	const nameOf = (code: string) => names[code] ?? known.find((area) => area.code === code)?.name ?? code
	return (
		<section className={styles.section}>
			<h3 className={styles.heading}>{t.highlights}</h3>
			<p className={styles.hint}>{t.highlightsHint}</p>
			{highlights.length > 0 && (
				<ul className={styles.items}>
					{highlights.map((highlight, i) => (
						<li key={highlight.area} className={styles.item} lang={language}>
							<TextInput
								label={nameOf(highlight.area)}
								aria-label={t.label(nameOf(highlight.area))}
								placeholder={t.labelPlaceholder}
								value={highlight.label}
								maxLength={80}
								onChange={(label) => onChange(highlights.with(i, { ...highlight, label }), `label ${highlight.area}`)}
							/>
							<IconButton
								icon="close"
								label={t.removeHighlight(nameOf(highlight.area))}
								onPress={() => onChange(highlights.toSpliced(i, 1))}
							/>
						</li>
					))}
				</ul>
			)}
			{highlights.length < MAXIMUM ? (
				<AreaPicker
					taken={highlights.map(({ area }) => area)}
					onPick={(area) => onChange([...highlights, { area, label: '' }])}
				/>
			) : (
				<p className={styles.hint}>{t.enough}</p>
			)}
		</section>
	)
}

function useAreas() {
	const dataset = useQuery(datasetQuery).data
	const has = (level: string) => dataset?.levels.some((l) => l.level === level && l.count > 0) === true
	const buurten = useQuery({ ...areasQuery('buurt'), enabled: has('buurt') }).data
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: has('wijk') }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: has('gemeente') }).data
	return useMemo(
		() => [gemeenten, wijken, buurten].flatMap((answer) => answer?.areas ?? []),
		[buurten, wijken, gemeenten],
	)
}

function AreaPicker({ taken, onPick }: { taken: readonly string[]; onPick: (area: string) => void }) {
	const t = useMessages(formMessages)
	const words = useMessages(terms)
	const areas = useAreas()
	const index = useMemo(() => makeAreaIndex(areas), [areas])
	const [input, setInput] = useState('')
	const hits = index.search(input, 9).filter(({ area }) => !taken.includes(area.code))
	return (
		<ComboBox
			aria-label={t.addHighlight}
			className={styles.combo ?? ''}
			inputValue={input}
			onInputChange={setInput}
			value={null}
			onChange={(key) => {
				if (key === null) return
				onPick(String(key))
				setInput('')
			}}
			defaultFilter={() => true}
			allowsEmptyCollection={input.trim() !== ''}
			allowsCustomValue
			menuTrigger="input"
		>
			<div className={styles.box}>
				<Icon name="search" />
				<Input placeholder={t.addHighlight} />
			</div>
			{input.trim() !== '' && (
				<PopoverSurface fit>
					<ListBox
						className={styles.options ?? ''}
						items={hits.map((hit) => ({ id: hit.area.code, ...hit }))}
						renderEmptyState={() => <p className={styles.none}>{t.noArea}</p>}
					>
						{({ area, parentName }) => (
							<ListBoxItem id={area.code} textValue={area.name} className={styles.option ?? ''}>
								<span>{area.name}</span>
								<span>
									{[words.levels[area.level].toLowerCase(), parentName].filter((part) => part !== null).join(' · ')}
								</span>
							</ListBoxItem>
						)}
					</ListBox>
				</PopoverSurface>
			)}
		</ComboBox>
	)
}
