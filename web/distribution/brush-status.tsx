import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'
import css from './brush-status.module.css'
import { useBrushed } from './use-brushed.ts'

const messages = defineMessages({
	nl: {
		brushed: (n: string, all: string, what: string) => `${n} van ${all} ${what} geselecteerd`,
		onMap: 'op de kaart',
		clear: 'Wis selectie',
	},
	en: {
		brushed: (n: string, all: string, what: string) => `${n} of ${all} ${what} selected`,
		onMap: 'on the map',
		clear: 'Clear selection',
	},
})

/** How many areas the brush selects, with the way out; nothing without a brush. `of`: the areas it is held against. */
export function BrushStatus({ of }: { of: number }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const { codes, clear } = useBrushed()
	return (
		<div className={css.status} role="status" data-empty={codes === null || undefined}>
			{codes !== null && (
				<>
					<span>
						{t.brushed(format.integer(codes.size), format.integer(of), term.levelsPlural[view.level])}
						{view.brush?.of === 'map' && ` (${t.onMap})`}
					</span>
					<Button small onPress={clear} icon="close">
						{t.clear}
					</Button>
				</>
			)}
		</div>
	)
}
