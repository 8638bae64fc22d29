import type { ComponentType } from 'react'
import { AboutButton } from '../about/about-button.tsx'
import { EmbeddingButton } from '../embedding/embedding-button.tsx'
import { PresentationButton } from '../presentations/add/presentation-button.tsx'
import type { FaceName } from '../view/face.ts'
import { Account } from './account.tsx'
import { HelpButton } from './help-button.tsx'
import { LanguageButton } from './language-button.tsx'
import { Settings } from './settings.tsx'
import { Share } from './share.tsx'

/** What stands at the end of the header, in this order. */
export const headerActions: Record<FaceName, ComponentType> = {
	internal: () => (
		<>
			<PresentationButton />
			<Share />
			<Settings />
			<LanguageButton />
			<HelpButton />
			<Account />
		</>
	),
	public: () => (
		<>
			<AboutButton />
			<Share />
			<EmbeddingButton />
			<Settings />
			<LanguageButton />
		</>
	),
}
