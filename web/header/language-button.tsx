import { useLanguage } from '../i18n/language.tsx'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'

/** To the other language, in its own words. On a phone it is among the settings. */
export function LanguageButton() {
	const language = useLanguage()
	const { update } = useView()
	const other = language === 'nl' ? 'en' : 'nl'
	if (usePhone()) return null
	return (
		<Button variant="quiet" lang={other} onPress={() => update({ language: other })}>
			{other === 'en' ? 'English' : 'Nederlands'}
		</Button>
	)
}
