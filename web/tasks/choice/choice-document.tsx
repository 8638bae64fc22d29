import { Fragment } from 'react'
import type { ChoiceText } from '../../../server/contract/explain/explain-choice.ts'
import css from './choice-document.module.css'

/** A choice as a page: on paper by itself, on screen to be read before it is sent. `level` of its own heading. */
export function ChoiceDocument({ text }: { text: ChoiceText }) {
	return (
		<div className={css.page}>
			<h3 className={css.title}>{text.title}</h3>
			<p className={css.question}>{text.question}</p>
			<p className={css.lead}>{text.lead.join(' ')}</p>
			{text.sections.map(({ heading, paragraphs = [], items = [], table }) => (
				<Fragment key={heading}>
					<h4 className={css.heading}>{heading}</h4>
					{paragraphs.map((paragraph) => (
						<p key={paragraph} className={css.paragraph}>
							{paragraph}
						</p>
					))}
					{items.length > 0 && (
						<ul className={css.items}>
							{items.map((item) => (
								<li key={item}>{item}</li>
							))}
						</ul>
					)}
					{table && (
						// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
						<section className={css.scroll} aria-label={heading} tabIndex={0}>
							<table className={css.table}>
								<thead>
									<tr>
										{table.head.map((cell) => (
											<th key={cell} scope="col">
												{cell}
											</th>
										))}
									</tr>
								</thead>
								<tbody>
									{table.rows.map(([name, ...cells]) => (
										<tr key={name}>
											<th scope="row">{name}</th>
											{cells.map((cell, i) => (
												<td key={table.head[i + 1]}>{cell}</td>
											))}
										</tr>
									))}
								</tbody>
							</table>
						</section>
					)}
				</Fragment>
			))}
		</div>
	)
}
