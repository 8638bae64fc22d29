import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.REGIEKAART_SERVER ?? 'http://127.0.0.1:8787'

export default defineConfig({
	root: 'web',
	plugins: [react()],
	resolve: { alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('./web/zod.ts', import.meta.url)) }] },
	// maplibre-gl 6 starts its worker from its own module: pre-bundling would move that file away.
	optimizeDeps: { exclude: ['maplibre-gl'] },
	build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', sourcemap: false },
	server: { host: '127.0.0.1', port: 5173, proxy: { '/api/': server } },
})
