import type { OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'
import { writePresentation } from '../../../server/contract/presentation/write-presentation.ts'
import { useMessages } from '../../i18n/language.tsx'
import { saveFile } from '../../share/save-file.ts'
import { apiHref } from '../../transport.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { usePageHref } from '../use-page-href.ts'
import { editorMessages } from './editor-messages.ts'

/** What a presentation becomes besides a show: the speaker's window, paper, slides, a file. */
export function MoreMenu({ id, document }: { id: string; document: OpenedPresentation }) {
	const t = useMessages(editorMessages)
	const pageHref = usePageHref()
	return (
		<Menu
			label={t.more}
			trigger={
				<Button variant="quiet" icon="more">
					{t.more}
				</Button>
			}
			entries={[
				{
					key: 'speaker',
					label: t.speaker,
					icon: 'screen',
					href: pageHref({ kind: 'speaker', id }),
					elsewhere: true,
				},
				{ key: 'changes', label: t.changes, icon: 'compare', href: pageHref({ kind: 'changes', id }) },
				{ key: 'pptx', label: t.pptx, icon: 'download', href: apiHref(`presentations/${id}/pptx`) ?? '', apart: true },
				{
					key: 'pdf',
					label: t.pdf,
					icon: 'print',
					href: pageHref({ kind: 'print', id }, { print: '1' }),
					elsewhere: true,
				},
				{
					key: 'json',
					label: t.json,
					icon: 'code',
					run: () => saveFile(`${id}.json`, 'application/json', writePresentation(document)),
				},
			]}
		/>
	)
}
