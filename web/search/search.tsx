import { type RefObject, useEffect, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Header as SectionHeader } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import type { Area } from '../../server/contract/area.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { PopoverSurface } from '../ui/popover.tsx'
import { useFace } from '../view/use-face.ts'
import { useHover } from '../view/use-hover.tsx'
import styles from './search.module.css'
import { useSearchChoice } from './use-search-choice.ts'
import { useSuggestions } from './use-suggestions.ts'

const messages = defineMessages({
	nl: {
		label: 'Zoek buurt, wijk, adres of postcode',
		placeholder: 'Zoek buurt, adres of postcode',
		labelAreas: 'Zoek je buurt of wijk op naam',
		placeholderAreas: 'Zoek je buurt of wijk',
		areas: 'Buurten en wijken',
		addresses: 'Adressen en postcodes (PDOK)',
		none: 'Niets gevonden.',
		inLevel: (level: string, parent: string | null) => (parent === null ? level : `${level} in ${parent}`),
	},
	en: {
		label: 'Search for a buurt, wijk, address or postcode',
		placeholder: 'Search buurt, address or postcode',
		labelAreas: 'Find your buurt or wijk by name',
		placeholderAreas: 'Find your buurt or wijk',
		areas: 'Buurten and wijken',
		addresses: 'Addresses and postcodes (PDOK)',
		none: 'Nothing found.',
		inLevel: (level: string, parent: string | null) => (parent === null ? level : `${level} in ${parent}`),
	},
})

/** Attention in the list is attention on the map. */
function Attention({ code, on }: { code: string | null; on: boolean }) {
	const { setHovered } = useHover()
	useEffect(() => {
		if (!on || code === null) return
		setHovered(code)
		return () => setHovered(null)
	}, [on, code, setHovered])
	return null
}

/** Finds areas of the Dataset by name or code, and addresses where PDOK can be reached. `onDone`: something was chosen. */
export function Search({ inputRef, onDone }: { inputRef?: RefObject<HTMLInputElement | null>; onDone?: () => void }) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const [input, setInput] = useState('')
	const [active, setActive] = useState(false)
	const withAddresses = useFace().addresses
	const { areas, addresses } = useSuggestions(input, active)
	const { chooseArea, chooseAddress } = useSearchChoice()

	const choose = (key: string) => {
		const area = areas.find((hit) => hit.area.code === key)?.area
		const address = addresses.find((a) => a.id === key)
		if (area) chooseArea(area)
		else if (address) chooseAddress(address)
		setInput('')
		onDone?.()
	}
	const item = (key: string, name: string, where: string | null, area: Area | null) => (
		<ListBoxItem key={key} id={key} textValue={name} className={styles.item ?? ''}>
			{({ isFocused, isHovered }) => (
				<>
					<Attention code={area?.code ?? null} on={isFocused || isHovered} />
					<span>{name}</span>
					{where && <span className={styles.where}>{where}</span>}
				</>
			)}
		</ListBoxItem>
	)
	return (
		<ComboBox
			aria-label={withAddresses ? t.label : t.labelAreas}
			className={styles.search ?? ''}
			inputValue={input}
			onInputChange={setInput}
			value={null}
			onChange={(key) => key !== null && choose(String(key))}
			onFocusChange={setActive}
			defaultFilter={() => true}
			// Without a word there is no list: the box must not think itself open, which hides the page from screen readers.
			allowsEmptyCollection={input.trim() !== ''}
			allowsCustomValue
			menuTrigger="input"
		>
			<div className={styles.field}>
				<Icon name="search" />
				<Input
					ref={inputRef}
					className={styles.input ?? ''}
					placeholder={withAddresses ? t.placeholder : t.placeholderAreas}
					enterKeyHint="search"
				/>
				<span className={styles.key} aria-hidden="true">
					/
				</span>
			</div>
			{input.trim() !== '' && (
				<PopoverSurface fit>
					<ListBox className={styles.list ?? ''} renderEmptyState={() => <p className={styles.none}>{t.none}</p>}>
						{areas.length > 0 && (
							<ListBoxSection>
								<SectionHeader className={styles.heading}>{t.areas}</SectionHeader>
								{areas.map(({ area, parentName }) =>
									item(area.code, area.name, t.inLevel(words.levels[area.level].toLowerCase(), parentName), area),
								)}
							</ListBoxSection>
						)}
						{addresses.length > 0 && (
							<ListBoxSection>
								<SectionHeader className={styles.heading}>{t.addresses}</SectionHeader>
								{addresses.map((address) => item(address.id, address.name, null, null))}
							</ListBoxSection>
						)}
					</ListBox>
				</PopoverSurface>
			)}
		</ComboBox>
	)
}
