import { useMessages } from '../i18n/language.tsx'
import { useShortHeader } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { useFace } from '../view/use-face.ts'
import { useFragment } from '../view/use-fragment.ts'
import { embeddingMessages } from './embedding-messages.ts'

/** Where the header is short, among what one may share: the way to the code for another site. A Dataset of the team is never embedded. */
export function EmbeddingLink({ onPress }: { onPress: () => void }) {
	const t = useMessages(embeddingMessages)
	const short = useShortHeader()
	const { name } = useFace()
	const [, setOpen] = useFragment('insluiten')
	if (!short || name !== 'public') return null
	return (
		<Button
			icon="code"
			onPress={() => {
				onPress()
				setOpen(true)
			}}
		>
			{t.title}
		</Button>
	)
}
