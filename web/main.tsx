import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { ApiError } from './api.ts'
import { App } from './app.tsx'
import { keepFirstPicture } from './first-picture.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { ThemeOnDocument } from './theme/use-theme.tsx'
import { HoverProvider } from './view/use-hover.tsx'
import { useView, ViewProvider } from './view/use-view.tsx'
import './theme/font.css'
import './theme/tokens.css'
import './theme/base.css'
import './first-picture.css'

/** A refusal (4xx) stays a refusal; a server that does not answer is asked twice more. */
const queryClient = new QueryClient({
	defaultOptions: {
		queries: {
			retry: (failures, error) =>
				failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
			refetchOnWindowFocus: false,
		},
	},
})

function InLanguage() {
	const { language } = useView().view
	useEffect(() => {
		document.documentElement.lang = language
	}, [language])
	return (
		<LanguageProvider language={language}>
			<I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
				<ThemeOnDocument />
				<App />
			</I18nProvider>
		</LanguageProvider>
	)
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root in index.html')
keepFirstPicture(root)
createRoot(root).render(
	<StrictMode>
		<QueryClientProvider client={queryClient}>
			<ViewProvider>
				<HoverProvider>
					<InLanguage />
				</HoverProvider>
			</ViewProvider>
		</QueryClientProvider>
	</StrictMode>,
)
