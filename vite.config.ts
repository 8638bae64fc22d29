import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
// The name that the browser knows stays: a change is let through only for a page of the same origin.
const server = { target: process.env.REGIEKAART_SERVER ?? 'http://127.0.0.1:8787', changeOrigin: false }

export default defineConfig({
	root: 'web',
	// Files find each other wherever the folder lies: a static site may stand in any folder of any host.
	base: './',
	plugins: [react()],
	resolve: { alias: [{ find: /^zod$/, replacement: here('./web/zod.ts') }] },
	// maplibre-gl 6 starts its worker from its own module: pre-bundling would move that file away.
	optimizeDeps: { exclude: ['maplibre-gl'] },
	build: {
		outDir: 'dist',
		emptyOutDir: true,
		target: 'es2023',
		sourcemap: false,
		// The server writes the pages of the public face and looks up here what they need (server/pages/assets.ts).
		manifest: true,
		rolldownOptions: {
			input: { index: here('./web/index.html'), embed: here('./web/embed/main.ts') },
			output: {
				// Not every web host knows that .mjs is JavaScript, and a browser refuses a worker that is sent as something else.
				assetFileNames: ({ names }) =>
					names.some((name) => name.endsWith('.mjs')) ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]',
			},
		},
	},
	server: { host: '127.0.0.1', port: 5173, proxy: { '/api/': server, '/auth/': server } },
})
