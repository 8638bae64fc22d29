import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiError } from '../api.ts'

/** Whether the server no longer knows who asks (401); until it answers again, for somebody may sign in in another tab. */
export function useSessionEnded(): boolean {
	const cache = useQueryClient().getQueryCache()
	const [ended, setEnded] = useState(false)
	useEffect(
		() =>
			cache.subscribe((event) => {
				if (event.type !== 'updated') return
				const { action } = event
				if (action.type === 'error' && action.error instanceof ApiError && action.error.status === 401) setEnded(true)
				if (action.type === 'success') setEnded(false)
			}),
		[cache],
	)
	return ended
}
