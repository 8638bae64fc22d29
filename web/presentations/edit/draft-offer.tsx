import type { OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { compareDocuments } from '../compare-documents.ts'
import page from '../editor-page.module.css'
import { PageHeader } from '../page-header.tsx'
import { usePageHref } from '../use-page-href.ts'
import { DifferenceList } from './difference-list.tsx'
import type { Draft } from './draft.ts'

const messages = defineMessages({
	nl: {
		all: 'Presentaties',
		title: 'Er staat nog werk dat niet bewaard is',
		explain:
			'De vorige keer is in deze browser iets gewijzigd dat de server niet meer heeft bereikt. Hierin verschilt het:',
		use: 'Ga verder met dat werk',
		drop: 'Gooi het weg en open wat bewaard is',
	},
	en: {
		all: 'Presentations',
		title: 'There is work that was not saved',
		explain: 'Last time something was changed in this browser that did not reach the server. In this it differs:',
		use: 'Go on with that work',
		drop: 'Throw it away and open what was saved',
	},
})

interface DraftOfferProps {
	draft: Draft
	saved: OpenedPresentation
	onUse: () => void
	onDrop: () => void
}

/** Gives back what an earlier visit could not save. */
export function DraftOffer({ draft, saved, onUse, onDrop }: DraftOfferProps) {
	const t = useMessages(messages)
	const pageHref = usePageHref()
	return (
		<div className={page.page}>
			<PageHeader
				documentTitle={saved.title}
				title={saved.title}
				back={{ href: pageHref({ kind: 'presentations' }), label: t.all }}
			/>
			<main className={page.main}>
				<h2 className={page.heading}>{t.title}</h2>
				<p>{t.explain}</p>
				<DifferenceList differences={compareDocuments(draft.document, saved, null)} />
				<div className={page.row}>
					<Button variant="primary" onPress={onUse}>
						{t.use}
					</Button>
					<Button onPress={onDrop}>{t.drop}</Button>
				</div>
			</main>
		</div>
	)
}
