import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { type Box, fitBox } from '../../server/contract/picture/fit.ts'

/** MapLibre itself, in a page of its own: a name that leads nowhere, answered from node_modules. */
const ORIGIN = 'http://maplibre.test'
const dist = new URL('./', import.meta.resolve('maplibre-gl'))

const cases = [
	{ box: [5.18529, 52.527072, 5.334862, 52.63781], padding: { left: 24, right: 24, top: 24, bottom: 24 } },
	{ box: [5.18529, 52.527072, 5.334862, 52.63781], padding: { left: 340, right: 10, top: 0, bottom: 180 } },
	{ box: [3.3, 50.7, 7.3, 53.6], padding: { left: 0, right: 0, top: 0, bottom: 0 } },
	{ box: [6.5, 52.99, 6.58, 53], padding: { left: 8, right: 16, top: 32, bottom: 64 } },
] satisfies { box: Box; padding: object }[]

test('fitBox puts a box where the fitBounds of MapLibre puts it', async () => {
	const browser = await chromium.connect(inject('browserEndpoint'))
	const page = await browser.newPage({ viewport: { width: 900, height: 620 } })
	await page.route(`${ORIGIN}/**`, async (route) => {
		const name = new URL(route.request().url()).pathname.slice(1)
		const page =
			'<!doctype html><div id="map" style="position:fixed;inset:0"></div><script type="module">import {Map} from "/maplibre-gl.mjs";globalThis.MapLibre=Map</script>'
		if (name === '') return route.fulfill({ contentType: 'text/html', body: page })
		return route.fulfill({ contentType: 'text/javascript', body: await readFile(fileURLToPath(new URL(name, dist))) })
	})
	await page.goto(ORIGIN)
	await page.waitForFunction(() => 'MapLibre' in globalThis)
	const found = await page.evaluate((asked) => {
		const { MapLibre } = globalThis as unknown as { MapLibre: typeof MapLibreMap }
		const map = new MapLibre({
			container: 'map',
			style: { version: 8, sources: {}, layers: [] },
			attributionControl: false,
		})
		return asked.map(({ box: [west, south, east, north], padding }) => {
			map.fitBounds([west, south, east, north], { padding, duration: 0 })
			const corners = [map.project([west, north]), map.project([east, south])]
			const { lng, lat } = map.getCenter()
			return { corners: corners.map(({ x, y }) => [x, y]), camera: { lon: lng, lat, zoom: map.getZoom() } }
		})
	}, cases)
	await browser.close()
	for (const [i, { box, padding }] of cases.entries()) {
		const { project, camera } = fitBox(box, { width: 900, height: 620 }, padding)
		const corners = [project(box[0], box[3]), project(box[2], box[1])]
		for (const [j, corner] of corners.entries()) {
			// A tenth of a pixel: nobody sees it move.
			expect(corner[0]).toBeCloseTo(found[i]?.corners[j]?.[0] ?? Number.NaN, 1)
			expect(corner[1]).toBeCloseTo(found[i]?.corners[j]?.[1] ?? Number.NaN, 1)
		}
		expect(camera.zoom).toBeCloseTo(found[i]?.camera.zoom ?? Number.NaN, 4)
		expect(camera.lon).toBeCloseTo(found[i]?.camera.lon ?? Number.NaN, 5)
		expect(camera.lat).toBeCloseTo(found[i]?.camera.lat ?? Number.NaN, 5)
	}
})
