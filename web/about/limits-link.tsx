import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { useFragment } from '../view/use-fragment.ts'
import { aboutWords } from './about-words.ts'

/** To the limits of the figures, from beside them. */
export function LimitsLink() {
	const t = useMessages(aboutWords)
	const [, setOpen] = useFragment('grenzen')
	return (
		<Button small variant="text" onPress={() => setOpen(true)}>
			{t.limits}
		</Button>
	)
}
