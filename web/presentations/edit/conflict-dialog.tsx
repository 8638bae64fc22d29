import { useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { OpenedPresentation, PresentationAnswer } from '../../../server/contract/presentation/presentation.ts'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import dialog from '../../ui/dialog.module.css'
import { Notice } from '../../ui/notice.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { compareDocuments } from '../compare-documents.ts'
import { lengthened } from '../list/use-list-actions.ts'
import { makePresentation, restorePresentation } from '../queries.ts'
import { usePageHref } from '../use-page-href.ts'
import styles from './conflict-dialog.module.css'
import { DifferenceList } from './difference-list.tsx'

const messages = defineMessages({
	nl: {
		title: 'Iemand anders heeft deze presentatie intussen gewijzigd',
		gone: 'Iemand anders heeft deze presentatie intussen verwijderd',
		explain: 'Jouw wijzigingen zijn nog niet bewaard, en van de ander gaat niets verloren. Hierin verschillen jullie:',
		goneExplain: 'Jouw versie staat nog hier. Je kunt hem opnieuw bewaren, of de presentatie weg laten.',
		theirs: 'Ga verder met die van de ander',
		theirsHint: 'Die van jou wordt bewaard als kopie ernaast.',
		mine: 'Ga verder met die van mij',
		mineHint: 'Die van de ander wordt bewaard als kopie ernaast.',
		look: 'Bekijk ze eerst allebei',
		lookHint: 'Die van jou wordt bewaard als kopie; beide gaan open in een nieuw tabblad. Daarna kies je hier.',
		openTheirs: 'Open die van de ander',
		openMine: 'Open de kopie van die van mij',
		mineCopy: (title: string) => `${title} (mijn versie)`,
		theirsCopy: (title: string) => `${title} (versie van de ander)`,
		failed: 'De kopie kon niet worden gemaakt; er is nog niets gewijzigd.',
		again: 'Bewaar mijn versie opnieuw',
		leave: 'Laat hem weg en ga naar de lijst',
	},
	en: {
		title: 'Somebody else has changed this presentation meanwhile',
		gone: 'Somebody else has deleted this presentation meanwhile',
		explain: 'Your changes have not been saved yet, and nothing of the other’s is lost. In this you differ:',
		goneExplain: 'Your version is still here. You can save it again, or leave the presentation deleted.',
		theirs: 'Go on with the other’s',
		theirsHint: 'Yours is kept as a copy beside it.',
		mine: 'Go on with mine',
		mineHint: 'The other’s is kept as a copy beside it.',
		look: 'Look at both first',
		lookHint: 'Yours is kept as a copy; both open in another tab. Then choose here.',
		openTheirs: 'Open the other’s',
		openMine: 'Open the copy of mine',
		mineCopy: (title: string) => `${title} (my version)`,
		theirsCopy: (title: string) => `${title} (the other’s version)`,
		failed: 'The copy could not be made; nothing has been changed yet.',
		again: 'Save my version again',
		leave: 'Leave it and go to the list',
	},
})

interface ConflictDialogProps {
	id: string
	mine: OpenedPresentation
	base: OpenedPresentation | null
	/** Null: it was removed. */
	theirs: PresentationAnswer | null
	/** Theirs stays; mine is a copy now. */
	onTheirs: (theirs: PresentationAnswer, copy: string) => void
	/** Mine goes over theirs, of which there is a copy now; where theirs was removed, mine has been saved as this revision. */
	onMine: (theirs: { revision: string; document: OpenedPresentation }, copy: string | null) => void
	onLeave: () => void
}

/** Two people saved: what differs, and which goes on. Both versions are kept either way, so it asks for a choice and does not close. */
export function ConflictDialog(props: ConflictDialogProps) {
	const t = useMessages(messages)
	return (
		<ModalOverlay className={dialog.scrim ?? ''} isOpen isKeyboardDismissDisabled>
			<Modal className={dialog.modal ?? ''}>
				<Dialog role="alertdialog" className={dialog.dialog ?? ''}>
					<div className={dialog.head}>
						<Heading slot="title" level={2} className={dialog.title ?? ''}>
							{props.theirs ? t.title : t.gone}
						</Heading>
					</div>
					<div className={dialog.body}>
						<Content {...props} />
					</div>
				</Dialog>
			</Modal>
		</ModalOverlay>
	)
}

function Content({ id, mine, base, theirs, onTheirs, onMine, onLeave }: ConflictDialogProps) {
	const t = useMessages(messages)
	const errorText = useErrorText()
	const pageHref = usePageHref()
	const [state, setState] = useState<'asking' | 'working' | { error: unknown }>('asking')
	/** The copy of mine that was made to look at. */
	const [looking, setLooking] = useState<{ id: string; of: OpenedPresentation } | null>(null)
	const attempt = async (work: () => Promise<void>) => {
		setState('working')
		try {
			await work()
			setState('asking')
		} catch (error) {
			setState({ error })
		}
	}
	const copyOfMine = async () => {
		if (looking?.of === mine) return looking.id
		const made = await makePresentation({ ...mine, title: lengthened(mine.title, t.mineCopy) })
		setLooking({ id: made.id, of: mine })
		return made.id
	}
	const isDisabled = state === 'working'
	const failure = typeof state === 'object' && (
		<Notice kind="negative" title={t.failed}>
			{errorText(state.error)}
		</Notice>
	)
	if (theirs === null) {
		const again = async () => {
			const { revision } = await restorePresentation(id, mine)
			onMine({ revision, document: mine }, null)
		}
		return (
			<div className={styles.conflict}>
				<p>{t.goneExplain}</p>
				{failure}
				<div className={styles.row}>
					<Button variant="primary" isDisabled={isDisabled} onPress={() => void attempt(again)}>
						{t.again}
					</Button>
					<Button onPress={onLeave}>{t.leave}</Button>
				</div>
			</div>
		)
	}
	return (
		<div className={styles.conflict}>
			<p>{t.explain}</p>
			<DifferenceList differences={compareDocuments(mine, theirs.presentation, base)} />
			{failure}
			<div className={styles.ways}>
				<div>
					<Button
						variant="primary"
						isDisabled={isDisabled}
						onPress={() => void attempt(async () => onTheirs(theirs, await copyOfMine()))}
					>
						{t.theirs}
					</Button>
					<p className={styles.hint}>{t.theirsHint}</p>
				</div>
				<div>
					<Button
						isDisabled={isDisabled}
						onPress={() =>
							void attempt(async () => {
								const { presentation, revision } = theirs
								const title = lengthened(presentation.title, t.theirsCopy)
								const made = await makePresentation({ ...presentation, title })
								onMine({ revision, document: presentation }, made.id)
							})
						}
					>
						{t.mine}
					</Button>
					<p className={styles.hint}>{t.mineHint}</p>
				</div>
				<div>
					{looking === null ? (
						<Button
							variant="quiet"
							isDisabled={isDisabled}
							onPress={() => void attempt(async () => void (await copyOfMine()))}
						>
							{t.look}
						</Button>
					) : (
						<p className={styles.row}>
							<a href={pageHref({ kind: 'show', id })} target="_blank" rel="noopener">
								{t.openTheirs}
							</a>
							<a href={pageHref({ kind: 'show', id: looking.id })} target="_blank" rel="noopener">
								{t.openMine}
							</a>
						</p>
					)}
					<p className={styles.hint}>{t.lookHint}</p>
				</div>
			</div>
		</div>
	)
}
