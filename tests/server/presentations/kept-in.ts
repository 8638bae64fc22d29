import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createApp } from '../../../server/app.ts'
import type { PresentationStore } from '../../../server/presentations/presentation-store.ts'
import { type Fixture, openFixture } from '../fixture.ts'

export const ORIGIN = 'http://localhost'
type Sent = Record<string, string>

/** The smallest that can be saved, with what differs. */
export const presentationOf = (title: string, more: Record<string, unknown> = {}) => ({
	schema: 1,
	title,
	scenes: [],
	...more,
})
export const tag = (revision: string) => `"${revision}"`

/** What a page of the server asks of an app: JSON, with the headers that its browser adds. */
export function askerOf(app: ReturnType<typeof createApp>) {
	const ask = (method: string, path: string, headers: Sent = {}, body?: unknown) =>
		app.request(`${ORIGIN}/api/v1/presentations${path}`, {
			method,
			headers: {
				Origin: ORIGIN,
				'Sec-Fetch-Site': 'same-origin',
				...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
				...headers,
			},
			...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		})
	return {
		ask,
		get: (path = '') => ask('GET', path),
		post: (body: unknown, headers?: Sent) => ask('POST', '', headers, body),
		put: (id: string, revision: string | null, body: unknown) =>
			ask('PUT', `/${id}`, revision === null ? { 'If-None-Match': '*' } : { 'If-Match': tag(revision) }, body),
		remove: (id: string, revision: string) => ask('DELETE', `/${id}`, { 'If-Match': tag(revision) }),
	}
}

/** For a file of tests: Testdam with an empty folder of presentations per test. */
export function keptIn() {
	let testdam: Fixture
	let folder: string
	const logged: string[] = []
	beforeAll(async () => {
		testdam = await openFixture()
	})
	afterAll(() => testdam.close())
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'presentations-'))
		logged.length = 0
	})
	afterEach(() => rmSync(folder, { recursive: true, force: true }))

	return {
		/** What the server told its log. */
		logged,
		folder: () => folder,
		appOn: (presentations: PresentationStore | string | null = folder) =>
			createApp(testdam.database, { presentations, log: (message, cause) => logged.push(`${message} ${cause}`) }),
		database: () => testdam.database,
		/** By name: what lies in the folder, without what lies deeper. */
		names: (under = '') => readdirSync(join(folder, under)).sort(),
		text: (name: string) => readFileSync(join(folder, name), 'utf8'),
		lay: (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text),
	}
}
