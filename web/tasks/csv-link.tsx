import { defineMessages, useLanguage, useMessages } from '../i18n/language.tsx'
import { apiHref } from '../transport.ts'
import { Icon } from '../ui/icon.tsx'
import css from './tasks.module.css'

const messages = defineMessages({
	nl: { csv: 'CSV', of: (what: string) => `Download ${what} als CSV-bestand, met periode, bron en licentie` },
	en: { csv: 'CSV', of: (what: string) => `Download ${what} as a CSV file, with period, source and licence` },
})

interface CsvLinkProps {
	/** `alerts.csv`: a table of the API. */
	table: string
	/** Its question; undefined is left to the server's default. */
	query: Readonly<Record<string, string | undefined>>
	what: string
}

/** A link to a table of the API as a file, as spreadsheets in the language of the screen read it. */
export function CsvLink({ table, query, what }: CsvLinkProps) {
	const t = useMessages(messages)
	const language = useLanguage()
	const href = apiHref(table, { language, decimal: language === 'nl' ? 'comma' : 'point', ...query })
	if (href === null) return null
	return (
		<a className={css.link} href={href} download aria-label={t.of(what)}>
			<Icon name="download" />
			{t.csv}
		</a>
	)
}
