import { useState } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { saveFile } from '../share/save-file.ts'
import { Button } from '../ui/button.tsx'
import css from './print-toolbar.module.css'
import { printWords } from './print-words.ts'

type State = { kind: 'rest' } | { kind: 'busy'; done: number; total: number } | { kind: 'failed' }

/** Every sheet on the page as a picture, in one zip: for mail, for other slides. */
export function PicturesButton({ id, ready }: { id: string; ready: boolean }) {
	const t = useMessages(printWords)
	const [state, setState] = useState<State>({ kind: 'rest' })
	const make = async () => {
		const elements = [...document.querySelectorAll<HTMLElement>('[data-page] [data-scene]')]
		const total = elements.length
		setState({ kind: 'busy', done: 0, total })
		try {
			const { pictureName, zipSheets } = await import('./sheet-pictures.ts')
			const sheets = elements.map((element, i) => ({
				element,
				name: pictureName(i + 1, element.querySelector('h2')?.textContent ?? ''),
			}))
			const file = await zipSheets(sheets, (done) => setState({ kind: 'busy', done, total }))
			saveFile(`${id}.zip`, 'application/zip', file)
			setState({ kind: 'rest' })
		} catch {
			setState({ kind: 'failed' })
		}
	}
	return (
		<>
			<Button icon="download" isDisabled={!ready || state.kind === 'busy'} onPress={() => void make()}>
				{t.pictures}
			</Button>
			<span role="status" className={css.made}>
				{state.kind === 'busy' ? t.picturing(state.done, state.total) : state.kind === 'failed' ? t.noPictures : ''}
			</span>
		</>
	)
}
