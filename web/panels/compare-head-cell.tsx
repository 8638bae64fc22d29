import type { AreaProfile } from '../../server/contract/area.ts'
import { terms } from '../../server/contract/terms.ts'
import { comparedStyle, LineSample } from '../charts/series-style.tsx'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { levelOfCode } from '../view/resolve.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './compare-panel.module.css'
import { moved } from './moved.ts'
import { ViewLink } from './view-link.tsx'

const messages = defineMessages({
	nl: {
		left: (name: string) => `Zet ${name} een plaats naar links`,
		right: (name: string) => `Zet ${name} een plaats naar rechts`,
		remove: (name: string) => `Haal ${name} uit de vergelijking`,
	},
	en: {
		left: (name: string) => `Move ${name} one place to the left`,
		right: (name: string) => `Move ${name} one place to the right`,
		remove: (name: string) => `Take ${name} out of the comparison`,
	},
})

/** Name and mark of a compared area, with the buttons that move it or take it out. */
export function CompareHeadCell({
	code,
	profile,
	place,
}: {
	code: string
	profile: AreaProfile | null
	place: number
}) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const { view, update } = useView()
	const { hovered, setHovered } = useHover()
	const name = profile?.name ?? code
	const move = (by: number) => update(({ compare }) => ({ compare: moved(compare, code, by) }))
	return (
		<th
			scope="col"
			className={css.area}
			data-hovered={hovered === code || undefined}
			onPointerEnter={() => setHovered(code)}
			onPointerLeave={() => setHovered(null)}
		>
			<LineSample style={comparedStyle(place)} />
			<ViewLink patch={{ area: code }}>{name}</ViewLink>
			<span className={css.quiet}>
				{[term.levels[levelOfCode(code)], profile?.ancestors[0]?.name].filter(Boolean).join(', ')}
			</span>
			<span className={css.buttons} data-screen-only="">
				<IconButton small icon="left" label={t.left(name)} isDisabled={place === 0} onPress={() => move(-1)} />
				<IconButton
					small
					icon="right"
					label={t.right(name)}
					isDisabled={place === view.compare.length - 1}
					onPress={() => move(1)}
				/>
				<IconButton
					small
					icon="close"
					label={t.remove(name)}
					onPress={() => update(({ compare }) => ({ compare: compare.filter((other) => other !== code) }))}
				/>
			</span>
		</th>
	)
}
