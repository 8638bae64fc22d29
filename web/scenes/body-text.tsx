import { Fragment, useMemo } from 'react'
import { type Block, type Inline, parseMarkdown } from '../../server/contract/presentation/markdown.ts'
import css from './body-text.module.css'

function Words({ content }: { content: readonly Inline[] }) {
	return content.map(({ text, strong, emphasis, href }, i) => {
		const plain = emphasis ? <em>{text}</em> : text
		const marked = strong ? <strong>{plain}</strong> : plain
		return (
			<Fragment key={i}>
				{href ? (
					<a href={href} rel="noopener noreferrer">
						{marked}
					</a>
				) : (
					marked
				)}
			</Fragment>
		)
	})
}

function TextBlock({ block, heading: Heading }: { block: Block; heading: 'h3' | 'h4' }) {
	switch (block.kind) {
		case 'heading':
			return (
				<Heading>
					<Words content={block.content} />
				</Heading>
			)
		case 'paragraph':
			return (
				<p>
					<Words content={block.content} />
				</p>
			)
		case 'quote':
			return (
				<blockquote>
					<p>
						<Words content={block.content} />
					</p>
				</blockquote>
			)
		case 'list': {
			const List = block.ordered ? 'ol' : 'ul'
			return (
				<List>
					{block.items.map((item, i) => (
						<li key={i}>
							<Words content={item} />
						</li>
					))}
				</List>
			)
		}
	}
}

/** Markdown of a scene as text: headings, paragraphs, lists, quotes and links, never markup of its own. */
export function BodyText({ text, heading = 'h3' }: { text: string; heading?: 'h3' | 'h4' }) {
	const blocks = useMemo(() => parseMarkdown(text), [text])
	return (
		<div className={css.text}>
			{blocks.map((block, i) => (
				<TextBlock key={i} block={block} heading={heading} />
			))}
		</div>
	)
}
