import type { Remedy } from '../../server/contract/reading/area-reading.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({
	nl: { longerPeriod: 'Langere periode', perWijk: 'Per wijk' },
	en: { longerPeriod: 'Longer period', perWijk: 'Per wijk' },
})

/** What would give a test something to go on, as buttons. */
export function RemedyButtons({ remedies, small }: { remedies: readonly Remedy[]; small?: boolean }) {
	const t = useMessages(messages)
	const { update } = useView()
	return remedies.map(({ key, change }) => (
		<Button key={key} small={small ?? false} onPress={() => update(change)}>
			{t[key]}
		</Button>
	))
}
