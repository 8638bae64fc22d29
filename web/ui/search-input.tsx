import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField, type SearchFieldProps } from 'react-aria-components/SearchField'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import styles from './search-input.module.css'

const messages = defineMessages({ nl: { clear: 'Wis zoektekst' }, en: { clear: 'Clear search text' } })

interface SearchInputProps extends Omit<SearchFieldProps, 'className' | 'style' | 'children'> {
	label: string
	placeholder?: string
}

/** A field to search or filter in; Escape clears it. */
export function SearchInput({ label, placeholder, ...rest }: SearchInputProps) {
	const t = useMessages(messages)
	return (
		<SearchField {...rest} aria-label={label} className={styles.field ?? ''}>
			<Icon name="search" />
			<Input className={styles.input ?? ''} placeholder={placeholder} />
			<Button className={styles.clear ?? ''} aria-label={t.clear}>
				<Icon name="close" />
			</Button>
		</SearchField>
	)
}
