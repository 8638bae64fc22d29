import { useQueries } from '@tanstack/react-query'
import { levels } from '../../../server/contract/common.ts'
import type { OpenedScene } from '../../../server/contract/presentation/presentation.ts'
import { parentNames } from '../../answer.ts'
import { useMessages } from '../../i18n/language.tsx'
import { areasQuery } from '../../queries.ts'
import { AreaAdder } from '../../tasks/choice/area-adder.tsx'
import { pointedAt } from '../paper.ts'
import css from './memo-page.module.css'
import { memoWords } from './memo-words.ts'

interface AreaChoiceProps {
	label: string
	/** Where an area leads. */
	hrefOf: (code: string) => string
	/** Those that these point at stand by name. */
	scenes?: readonly OpenedScene[]
}

/** Chooses the area that a memo is about, by name. */
export function AreaChoice({ label, hrefOf, scenes = [] }: AreaChoiceProps) {
	const t = useMessages(memoWords)
	const [buurten = [], wijken = [], gemeenten = []] = useQueries({ queries: levels.map(areasQuery) }).map(
		({ data }) => data?.areas,
	)
	const all = [...buurten, ...wijken, ...gemeenten]
	const within = parentNames([...wijken, ...gemeenten])
	const parents = new Map(all.map(({ code, parent }) => [code, parent]))
	const pointed = pointedAt(scenes).flatMap((code) => all.find((area) => area.code === code) ?? [])
	return (
		<div className={css.choice}>
			<AreaAdder
				areas={all}
				parents={[]}
				level={null}
				label={label}
				parentOf={(code) => within.get(parents.get(code) ?? '') ?? null}
				onAdd={(code) => window.location.assign(hrefOf(code))}
			/>
			{pointed.length > 0 && (
				<nav aria-label={t.pointed}>
					<p>{t.pointed}:</p>
					<ul>
						{pointed.map(({ code, name }) => (
							<li key={code}>
								<a href={hrefOf(code)}>{name}</a>
							</li>
						))}
					</ul>
				</nav>
			)}
		</div>
	)
}
