import { useEffect, useRef, useState } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './share.module.css'

const messages = defineMessages({
	nl: {
		share: 'Deel',
		title: 'Deel dit beeld',
		explain: 'De link geeft precies wat je nu ziet: cijfer, periode, filters, gekozen gebied en kaartuitsnede.',
		link: 'Link naar dit beeld',
		copy: 'Kopieer link',
		copied: 'Link gekopieerd',
		failed: 'Kopiëren lukt hier niet. De link is geselecteerd: kopieer hem met Ctrl+C.',
		via: 'Deel via een app',
	},
	en: {
		share: 'Share',
		title: 'Share this picture',
		explain: 'The link gives exactly what you see now: figure, period, filters, selected area and cut-out of the map.',
		link: 'Link to this picture',
		copy: 'Copy link',
		copied: 'Link copied',
		failed: 'Copying does not work here. The link is selected: copy it with Ctrl+C.',
		via: 'Share through an app',
	},
})

function ShareLink() {
	const t = useMessages(messages)
	const { hrefOf } = useView()
	const field = useRef<HTMLInputElement>(null)
	const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
	const href = hrefOf({})
	useEffect(() => {
		if (state !== 'copied') return
		const timer = setTimeout(() => setState('idle'), 4000)
		return () => clearTimeout(timer)
	}, [state])
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
		<div className={styles.share}>
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
				{typeof navigator.share === 'function' && (
					<Button
						icon="share"
						onPress={() => void navigator.share({ title: document.title, url: href }).catch(() => {})}
					>
						{t.via}
					</Button>
				)}
			</div>
			<p role="status" className={styles.state}>
				{state === 'failed' ? t.failed : state === 'copied' ? t.copied : ''}
			</p>
		</div>
	)
}

/** The link to what is on screen; nothing else leaves. */
export function Share() {
	const t = useMessages(messages)
	return (
		<Popover
			title={t.title}
			placement="bottom end"
			trigger={
				<Button variant="quiet" icon="share">
					{t.share}
				</Button>
			}
		>
			<ShareLink />
		</Popover>
	)
}
