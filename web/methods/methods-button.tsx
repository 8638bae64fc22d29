import { useState } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Methods } from './methods.tsx'
import { methodsWords } from './methods-words.ts'

/** "Hoe wordt dit berekend?" beside what it is about; the answer opens over the screen. */
export function MethodsButton() {
	const t = useMessages(methodsWords)
	const [open, setOpen] = useState(false)
	return (
		<>
			<Button variant="text" onPress={() => setOpen(true)}>
				{t.open}
			</Button>
			<Dialog title={t.title} isOpen={open} onOpenChange={setOpen}>
				<Methods />
			</Dialog>
		</>
	)
}
