import type { ReactNode } from 'react'
import css from './figure.module.css'

interface FigureProps {
	/** For links within the page. */
	id: string
	title: string
	/** Controls beside the title. */
	tools?: ReactNode
	stale?: boolean
	/** Longer than a page may be: on paper it may break. */
	long?: boolean
	children: ReactNode
}

/** One picture of the distribution with its heading; the heading takes the focus when the page goes there. */
export function Figure({ id, title, tools, stale, long, children }: FigureProps) {
	return (
		<section className={css.figure} aria-labelledby={id} data-stale={stale || undefined} data-long={long || undefined}>
			<div className={css.head}>
				<h3 id={id} tabIndex={-1} className={css.heading}>
					{title}
				</h3>
				{tools && (
					<div className={css.tools} data-screen-only="">
						{tools}
					</div>
				)}
			</div>
			{children}
		</section>
	)
}
