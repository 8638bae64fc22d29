import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
					exclude: ['tests/e2e/**'],
					globalSetup: ['tests/setup.ts'],
					// By itself vitest leaves one processor free: half of them on a small machine.
					maxWorkers: '100%',
					testTimeout: 30_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: ['tests/e2e/setup.ts'],
					fileParallelism: false,
					testTimeout: 240_000,
					expect: { poll: { timeout: 60_000 } },
					hookTimeout: 180_000,
				},
			},
		],
	},
})
