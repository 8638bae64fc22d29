import { useState } from 'react'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import type { Categories } from '../queries.ts'
import { fold } from '../search/fold.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { isSubTicked, tickOfMain, toggleMain, toggleSub } from './category-selection.ts'
import styles from './category-tree.module.css'

const messages = defineMessages({
	nl: {
		search: 'Zoek een categorie',
		open: (what: string) => `Toon onderdelen van ${what}`,
		close: (what: string) => `Verberg onderdelen van ${what}`,
		none: 'Geen categorie gevonden.',
		label: 'Categorieën',
		counted: (n: string) => `${n} meldingen`,
	},
	en: {
		search: 'Search a category',
		open: (what: string) => `Show the parts of ${what}`,
		close: (what: string) => `Hide the parts of ${what}`,
		none: 'No category found.',
		label: 'Categories',
		counted: (n: string) => `${n} reports`,
	},
})

interface CategoryTreeProps {
	tree: Categories['categories']
	chosen: readonly string[]
	onChange: (chosen: string[]) => void
}

/** Categories in two levels with the number of signals in the Dataset; nothing ticked means everything counts. */
export function CategoryTree({ tree, chosen, onChange }: CategoryTreeProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const [query, setQuery] = useState('')
	const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
	const sought = fold(query)
	const shown = tree.flatMap((branch) => {
		if (sought === '' || fold(branch.label).includes(sought)) return [branch]
		const subs = branch.subs.filter((sub) => fold(sub.label).includes(sought))
		return subs.length > 0 ? [{ ...branch, subs }] : []
	})
	const isOpen = (main: string) => opened.has(main) || (sought !== '' && shown.length <= 4)
	const toggleOpen = (main: string) => {
		const next = new Set(opened)
		if (!next.delete(main)) next.add(main)
		setOpened(next)
	}
	const count = (n: number) => (
		<span className={styles.count} title={t.counted(format.integer(n))}>
			{format.integer(n)}
		</span>
	)
	return (
		<fieldset aria-label={t.label}>
			{tree.length > 6 && <SearchInput label={t.search} placeholder={t.search} value={query} onChange={setQuery} />}
			<div className={styles.tree}>
				{shown.length === 0 && <p className={styles.none}>{t.none}</p>}
				<ul className={styles.list}>
					{shown.map((branch) => {
						const ticked = tickOfMain(branch, chosen)
						const open = isOpen(branch.main)
						return (
							<li key={branch.main}>
								<div className={styles.row}>
									<Checkbox
										isSelected={ticked === 'all'}
										isIndeterminate={ticked === 'some'}
										onChange={() => onChange(toggleMain(tree, chosen, branch.main))}
									>
										{branch.label}
									</Checkbox>
									{count(branch.count)}
									<IconButton
										small
										icon={open ? 'up' : 'down'}
										label={open ? t.close(branch.label) : t.open(branch.label)}
										aria-expanded={open}
										onPress={() => toggleOpen(branch.main)}
									/>
								</div>
								{open && (
									<ul className={styles.subs}>
										{branch.subs.map((sub) => (
											<li key={sub.sub} className={styles.row}>
												<Checkbox
													isSelected={isSubTicked(branch.main, sub.sub, chosen)}
													onChange={() => onChange(toggleSub(tree, chosen, branch.main, sub.sub))}
												>
													{sub.label}
												</Checkbox>
												{count(sub.count)}
											</li>
										))}
									</ul>
								)}
							</li>
						)
					})}
				</ul>
			</div>
		</fieldset>
	)
}
