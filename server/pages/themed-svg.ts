import type { View } from '../contract/view.ts'

const attribute = /(fill|stroke|stop-color)="([^"]*)"/g

/**
 * The same picture drawn in light and in dark as one that follows the custom properties of its page: where the two differ
 * in a colour stands `var(--p0)`. Both must come from the same drawing. Pure.
 */
export function themedSvg(light: string, dark: string): { svg: string; colors: { light: string[]; dark: string[] } } {
	const inDark = [...dark.matchAll(attribute)].map(([, , color]) => color ?? '')
	const names = new Map<string, number>()
	const colors: { light: string[]; dark: string[] } = { light: [], dark: [] }
	let at = 0
	const svg = light.replace(attribute, (whole, name: string, color: string) => {
		const other = inDark[at++]
		if (other === undefined || other === color) return whole
		const pair = `${color} ${other}`
		const index = names.get(pair) ?? names.size
		if (!names.has(pair)) {
			names.set(pair, index)
			colors.light.push(color)
			colors.dark.push(other)
		}
		return `${name}="var(--p${index})"`
	})
	return { svg, colors }
}

/** Custom properties for both sides of a theme: `light` as given, `dark` where the reader or the address asks for it. */
export function themeCss(theme: View['theme'], light: string, dark: string): string {
	switch (theme) {
		case 'light':
			return `:root{color-scheme:light;${light}}`
		case 'dark':
			return `:root{color-scheme:dark;${dark}}`
		case 'system':
			return `:root{color-scheme:light dark;${light}}@media(prefers-color-scheme:dark){:root{${dark}}}`
	}
}

/** `--p0:#fff;--p1:#000` */
export const properties = (prefix: string, values: readonly string[]): string =>
	values.map((value, i) => `--${prefix}${i}:${value}`).join(';')
