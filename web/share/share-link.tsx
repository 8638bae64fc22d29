import { useRef } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './share.module.css'
import { shareMessages } from './share-messages.ts'
import { usePassing } from './use-passing.ts'

/** The address of what is on screen; nothing else leaves. */
export function ShareLink() {
	const t = useMessages(shareMessages)
	const { hrefOf } = useView()
	const field = useRef<HTMLInputElement>(null)
	const [state, setState] = usePassing<'copied' | 'failed'>()
	const href = new URL(hrefOf({}), window.location.href).href
	const copy = async () => {
		field.current?.select()
		try {
			await navigator.clipboard.writeText(href)
			setState('copied')
		} catch {
			setState('failed')
		}
	}
	return (
		<section className={styles.part}>
			<p className={styles.explain}>{t.explain}</p>
			<input
				ref={field}
				className={styles.link}
				aria-label={t.link}
				readOnly
				value={href}
				onFocus={(event) => event.target.select()}
			/>
			<div className={styles.actions}>
				<Button variant="primary" icon={state === 'copied' ? 'check' : 'link'} onPress={() => void copy()}>
					{state === 'copied' ? t.copied : t.copy}
				</Button>
			</div>
			<p role="status" className={styles.state}>
				{state === 'failed' ? t.failed : state === 'copied' ? t.copied : ''}
			</p>
		</section>
	)
}
