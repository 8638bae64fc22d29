import { languages } from '../../server/contract/common.ts'
import { themes } from '../../server/contract/view.ts'
import { useMessages } from '../i18n/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { AccentOption } from './accent-option.tsx'
import { embeddingMessages } from './embedding-messages.ts'
import type { OptionProps } from './option-props.ts'

const languageNames = { nl: 'Nederlands', en: 'English' } as const

/** In which language and colours the embed speaks. */
export function LookOptions({ choice, change }: Omit<OptionProps, 'isStatic'>) {
	const t = useMessages(embeddingMessages)
	const { view, options } = choice
	return (
		<>
			<SegmentedControl
				label={t.language}
				value={view.language}
				onChange={(language) => change({ view: { ...view, language } })}
				options={languages.map((key) => ({ key, label: <span lang={key}>{languageNames[key]}</span> }))}
			/>
			<SegmentedControl
				label={t.theme}
				value={view.theme}
				onChange={(theme) => change({ view: { ...view, theme } })}
				options={themes.map((key) => ({ key, label: t[key] }))}
				hint={view.theme === 'system' ? t.themeHint : undefined}
			/>
			<AccentOption
				theme={view.theme}
				accent={options.accent}
				onChange={(accent) => change({ options: { ...options, accent } })}
			/>
		</>
	)
}
