import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense, useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { locales } from '../server/contract/format.ts'
import { ApiError } from './api.ts'
import { App } from './app.tsx'
import { keepFirstPicture } from './first-picture.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { PageContent } from './page.tsx'
import { openPage } from './pages.ts'
import { ThemeOnDocument } from './theme/use-theme.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { HoverProvider } from './view/use-hover.tsx'
import { useView, ViewProvider } from './view/use-view.tsx'
import { memoryStore, urlStore } from './view/view-store.ts'
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

const page = openPage()

function InLanguage() {
	const { language } = useView().view
	useEffect(() => {
		document.documentElement.lang = language
	}, [language])
	return (
		<LanguageProvider language={language}>
			<I18nProvider locale={locales[language]}>
				<ThemeOnDocument />
				{page.kind === 'map' ? (
					<App />
				) : (
					<ErrorBoundary what="Regiekaart">
						<Suspense>
							<PageContent page={page} />
						</Suspense>
					</ErrorBoundary>
				)}
			</I18nProvider>
		</LanguageProvider>
	)
}

/** Of a page that is not the map the address says no more of the View than its language and theme. */
function pageStore() {
	if (page.kind === 'map') return urlStore
	const asked = new URLSearchParams(window.location.search)
	const kept = ['language', 'theme'].flatMap((name) => {
		const value = asked.get(name)
		return value === null ? [] : [[name, value]]
	})
	return memoryStore(kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`)
}

function Root() {
	const store = useMemo(pageStore, [])
	return (
		<ViewProvider store={store}>
			<HoverProvider>
				<InLanguage />
			</HoverProvider>
		</ViewProvider>
	)
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root in index.html')
keepFirstPicture(root)
createRoot(root).render(
	<StrictMode>
		<QueryClientProvider client={queryClient}>
			<Root />
		</QueryClientProvider>
	</StrictMode>,
)
