import { MAP_PADDING } from '../contract/embed-page.ts'
import { pictureColors } from '../contract/picture/picture-colors.ts'
import type { Theme } from '../contract/ramps.ts'
import type { View } from '../contract/view.ts'
import { properties, themeCss } from './themed-svg.ts'

/**
 * Style sheet of the first picture of the public map: where the application then draws its own. Everything is said of
 * `#first-picture`, which goes with it.
 */
export function publicCss(theme: View['theme'], colors: Record<Theme, readonly string[]>): string {
	const side = (name: Theme) => {
		const { paper, ground, text, quiet } = pictureColors[name]
		const own = `--fp-paper:${paper};--fp-ground:${ground};--fp-text:${text};--fp-quiet:${quiet}`
		return [own, properties('p', colors[name])].filter(Boolean).join(';')
	}
	return `${themeCss(theme, side('light'), side('dark'))}${layout}`
}

const layout = `
#first-picture{position:fixed;inset:0;background:var(--fp-ground);color:var(--fp-text);font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
#first-picture header{position:absolute;inset:72px auto auto 16px;z-index:1;max-width:20rem;padding:16px;border-radius:12px;background:var(--fp-paper)}
#first-picture h1{margin:0;font-size:18px;line-height:1.2;font-weight:600}
#first-picture p{margin:0;font-size:13px;color:var(--fp-quiet)}
#first-picture footer{position:absolute;inset:auto 16px 8px 16px;font-size:12.5px;color:var(--fp-quiet)}
#first-picture .picture{position:absolute;inset:calc(56px + ${MAP_PADDING}px) ${MAP_PADDING}px calc(40px + ${MAP_PADDING}px) calc(22.5rem + ${MAP_PADDING}px)}
#first-picture .picture>svg:first-child{position:absolute;inset:0;display:block}
#first-picture table{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
#first-picture .defs{position:absolute;width:0;height:0}
@media(max-width:720px){#first-picture header{inset:72px 8px auto 8px;max-width:none}#first-picture .picture{inset:160px 12px 120px 12px}}
`
	.trim()
	.replaceAll('\n', '')
