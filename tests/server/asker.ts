import type { createApp } from '../../server/app.ts'

/** Asks the API of an app, what comes after `/api/v1`; a bad answer throws with what it said. */
export const asker =
	(app: ReturnType<typeof createApp>) =>
	async <T = Record<string, unknown>>(question: string): Promise<T> => {
		const response = await app.request(`/api/v1${question}`)
		if (!response.ok) throw new Error(`${question}: ${response.status} ${await response.text()}`)
		return (await response.json()) as T
	}
