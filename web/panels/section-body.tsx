import type { ReactNode } from 'react'
import { terms } from '../../server/contract/terms.ts'
import { useMessages } from '../i18n/language.tsx'
import css from './section.module.css'

/** The inside of a part that has its title elsewhere: content, then where the numbers come from. */
export function SectionBody({ source, stale, children }: { source?: ReactNode; stale?: boolean; children: ReactNode }) {
	const t = useMessages(terms)
	return (
		<div className={css.body} data-stale={stale || undefined}>
			{children}
			{source && (
				<p className={css.source}>
					{t.source}: {source}
				</p>
			)}
		</div>
	)
}
