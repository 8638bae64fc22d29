import { useMemo, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import type { Area } from '../../../server/contract/area.ts'
import { terms } from '../../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import search from '../../search/search.module.css'
import { makeAreaIndex } from '../../search/search-areas.ts'
import { Icon } from '../../ui/icon.tsx'
import { PopoverSurface } from '../../ui/popover.tsx'

const messages = defineMessages({
	nl: { label: (level: string) => `Voeg een ${level} toe`, none: 'Niets gevonden.' },
	en: { label: (level: string) => `Add a ${level}`, none: 'Nothing found.' },
})

interface AreaAdderProps {
	/** The areas that can still be added, and what they lie in. */
	areas: readonly Area[]
	parents: readonly Area[]
	/** Null: of any level. */
	level: Area['level'] | null
	/** What choosing one does; left out: it adds one. */
	label?: string
	parentOf: (code: string) => string | null
	onAdd: (code: string) => void
}

/** Adds an area by name; stays in place for the next. */
export function AreaAdder({ areas, parents, level, label: asks, parentOf, onAdd }: AreaAdderProps) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const [input, setInput] = useState('')
	const index = useMemo(() => makeAreaIndex([...areas, ...parents]), [areas, parents])
	// Without a word there is no list: cleared by a choice, the box would open itself again.
	const asked = input.trim() !== ''
	const hits = useMemo(
		() =>
			asked
				? index.search(input, 50).flatMap(({ area }) => (level === null || area.level === level ? [area] : []))
				: [],
		[index, input, asked, level],
	)
	const label = asks ?? t.label(level === null ? '' : words.levels[level].toLowerCase())
	return (
		<ComboBox
			aria-label={label}
			className={search.search ?? ''}
			inputValue={input}
			onInputChange={setInput}
			value={null}
			onChange={(key) => {
				if (key === null) return
				onAdd(String(key))
				setInput('')
			}}
			defaultFilter={() => true}
			allowsEmptyCollection={asked}
			allowsCustomValue
			menuTrigger="input"
		>
			<div className={search.field}>
				<Icon name={asks === undefined ? 'plus' : 'search'} />
				<Input className={search.input ?? ''} placeholder={label} />
			</div>
			{asked && (
				<PopoverSurface fit>
					<ListBox className={search.list ?? ''} renderEmptyState={() => <p className={search.none}>{t.none}</p>}>
						{hits.map(({ code, name }) => (
							<ListBoxItem key={code} id={code} textValue={name} className={search.item ?? ''}>
								<span>{name}</span>
								{parentOf(code) !== null && <span className={search.where}>{parentOf(code)}</span>}
							</ListBoxItem>
						))}
					</ListBox>
				</PopoverSurface>
			)}
		</ComboBox>
	)
}
