import { join } from 'node:path'
import { built } from './built.ts'
import { root } from './sources.ts'

/** Builds web/dist when its sources have changed since. Says whether it had to. */
export async function frontEnd(): Promise<boolean> {
	return built(
		{
			name: 'web',
			output: join(root, 'web/dist/index.html'),
			sources: ['web', 'server/contract', 'vite.config.ts', 'package-lock.json'],
		},
		async () => {
			// Loaded only when needed: it takes longer than the rest of the start.
			const { build } = await import('vite')
			// Built during a test run it would hold React for developers, and be kept for whoever starts the server next.
			const { NODE_ENV } = process.env
			process.env.NODE_ENV = 'production'
			try {
				await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
			} finally {
				if (NODE_ENV === undefined) delete process.env.NODE_ENV
				else process.env.NODE_ENV = NODE_ENV
			}
		},
	)
}
