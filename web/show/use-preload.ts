import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '../../server/contract/common.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { ApiError } from '../api.ts'
import { type Theme, useTheme } from '../theme/use-theme.tsx'
import { begin, loadingOrder, type PartState, type Progress, waitBefore } from './preload-progress.ts'

/** A show forgets nothing, and does not wait for a network that is not there. */
export function keepEverything(client: QueryClient): void {
	const { queries } = client.getDefaultOptions()
	client.setDefaultOptions({
		queries: { ...queries, gcTime: Number.POSITIVE_INFINITY, networkMode: 'always', refetchOnReconnect: false },
	})
}

/** What is loaded: of each scene, and what they share. */
export interface Loader {
	scene: (client: QueryClient, scene: Scene, language: Language, theme: Theme) => Promise<unknown>
	shared: (client: QueryClient) => Promise<unknown>
}

const isRefused = (error: unknown) =>
	error instanceof ApiError && error.status >= 400 && error.status < 500 && ![401, 429].includes(error.status)

/**
 * Loads all that a show needs, the scene on the screen first, one after the other so that what is looked at is not held up;
 * what fails is tried again, at once when the network returns.
 */
export function usePreload(
	scenes: readonly Scene[],
	current: number,
	language: Language,
	loader: Loader,
): Progress & { retry: () => void } {
	const client = useQueryClient()
	const theme = useTheme()
	const [progress, setProgress] = useState(() => begin(scenes.length))
	const [round, setRound] = useState(0)
	const retry = useCallback(() => setRound((now) => now + 1), [])
	const first = useRef(current)
	const state = useRef(progress)

	// biome-ignore lint/correctness/useExhaustiveDependencies: another round is another try
	useEffect(() => {
		let stopped = false
		let timer: number | undefined
		const put = (part: PartState, index: number | 'shared') => {
			const now = state.current
			state.current =
				index === 'shared'
					? { ...now, shared: part }
					: { ...now, scenes: now.scenes.map((scene, i) => (i === index ? part : scene)) }
			if (!stopped) setProgress(state.current)
		}
		const load = async (index: number | 'shared', work: () => Promise<unknown>) => {
			const before = index === 'shared' ? state.current.shared : state.current.scenes[index]
			if (stopped || before?.kind === 'ready' || (before?.kind === 'failed' && before.refused)) return
			try {
				await work()
				put({ kind: 'ready' }, index)
			} catch (error) {
				const tries = before?.kind === 'failed' ? before.tries + 1 : 1
				put({ kind: 'failed', error, refused: isRefused(error), tries }, index)
			}
		}
		const all = async () => {
			for (const index of loadingOrder(scenes.length, first.current)) {
				const scene = scenes[index]
				if (scene) await load(index, () => loader.scene(client, scene, language, theme))
			}
			await load('shared', () => loader.shared(client))
			const tries = [...state.current.scenes, state.current.shared].flatMap((part) =>
				part.kind === 'failed' && !part.refused ? [part.tries] : [],
			)
			if (!stopped && tries.length > 0) timer = window.setTimeout(retry, waitBefore(Math.max(...tries)))
		}
		void all()
		window.addEventListener('online', retry)
		return () => {
			stopped = true
			window.clearTimeout(timer)
			window.removeEventListener('online', retry)
		}
	}, [client, scenes, language, theme, loader, round, retry])
	return { ...progress, retry }
}
