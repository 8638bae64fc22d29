import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { type Fixture, openFixture } from '../fixture.ts'
import { signInSettings } from './settings.ts'
import { type RunningProvider, startProvider } from './start-provider.ts'
import { PUBLIC_URL, Visitor } from './visitor.ts'

export const isCallback = (url: URL) => url.pathname === '/auth/callback'

/** For a file of tests: Testdam behind sign-in, with a real provider beside it and a clock that tests may turn. */
export function behindSignIn(options: Pick<NonNullable<Parameters<typeof createApp>[1]>, 'presentations'> = {}) {
	let testdam: Fixture
	let provider: RunningProvider
	const clock = { at: 0 }
	const logged: string[] = []

	beforeAll(async () => {
		testdam = await openFixture()
		provider = await startProvider({ publicUrl: PUBLIC_URL })
	})
	afterAll(async () => {
		await provider.stop()
		testdam.close()
	})
	beforeEach(() => {
		clock.at = Date.now()
		logged.length = 0
		Object.assign(provider.state, { account: 'els', granted: [] })
		provider.state.asked.length = 0
	})

	/** The server, with what differs from the ordinary settings. */
	const serverWith = (more: Record<string, string | undefined> = {}, issuer = provider.issuer) =>
		createApp(testdam.database, {
			...options,
			signIn: signInSettings(issuer, more),
			now: () => clock.at,
			log: (message, cause) => logged.push(`${message} ${cause ?? ''}`),
		})

	return {
		clock,
		/** What the server told its log. */
		logged,
		provider: () => provider,
		serverWith,
		/** Somebody who has signed in as `account`. */
		async signedIn(account = 'els', app = serverWith()): Promise<Visitor> {
			provider.state.account = account
			const visitor = new Visitor(app)
			await visitor.open('/auth/login?to=/api/v1/health')
			return visitor
		},
	}
}
