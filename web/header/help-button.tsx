import { useState } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Help } from './help.tsx'
import { useShortcuts } from './use-shortcuts.ts'

const messages = defineMessages({ nl: { help: 'Uitleg' }, en: { help: 'Help' } })

/** Opens the explanation for the team; the key is `?`. */
export function HelpButton() {
	const t = useMessages(messages)
	const [open, setOpen] = useState(false)
	useShortcuts([{ key: '?', run: () => setOpen(true) }])
	return (
		<>
			<Button variant="quiet" icon="help" onPress={() => setOpen(true)}>
				{t.help}
			</Button>
			<Help isOpen={open} onOpenChange={setOpen} />
		</>
	)
}
