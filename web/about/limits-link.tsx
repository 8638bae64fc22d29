import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { useFragment } from '../view/use-fragment.ts'
import { aboutWords } from './about-words.ts'

/** To the limits of the figures, from beside them; `onLeave` closes what it stands in. */
export function LimitsLink({ onLeave }: { onLeave?: () => void }) {
	const t = useMessages(aboutWords)
	const [, setOpen] = useFragment('grenzen')
	return (
		<Button
			small
			variant="text"
			onPress={() => {
				onLeave?.()
				setOpen(true)
			}}
		>
			{t.limits}
		</Button>
	)
}
