import { mapColors } from '../contract/map-colors.ts'
import { pictureColors } from '../contract/picture/picture-colors.ts'
import type { Theme } from '../contract/ramps.ts'
import type { View } from '../contract/view.ts'
import { properties, themeCss } from './themed-svg.ts'

type Palette = Record<Theme, readonly string[]>

/**
 * Style sheet of the first picture of the public map, laid out as the application that comes in its place: header, panel at the
 * left, legend below, and between them the map. `picture` are the colours of the map, `legend` those of its bar. Everything is
 * said of `#first-picture`, which goes with it.
 */
export function publicCss(theme: View['theme'], picture: Palette, legend: Palette, fictional: boolean): string {
	const side = (name: Theme) => {
		const { paper, ground, text, quiet, line } = pictureColors[name]
		const dark = name === 'dark'
		const own = [
			`--fp-paper:${paper}`,
			// Around land that does not exist lies water, further than anybody drew it.
			`--fp-ground:${fictional ? mapColors[name].water : ground}`,
			`--fp-text:${text}`,
			`--fp-quiet:${quiet}`,
			`--fp-line:${line}`,
			`--fp-accent:${dark ? '#7fd3da' : '#00616b'}`,
			`--fp-warn:${dark ? '#3a2c14' : '#fdf0dc'}`,
			`--mark:${dark ? '#fff' : '#101617'}`,
			`--halo:${dark ? '#0c1213' : '#fff'}`,
		].join(';')
		return [own, properties('p', picture[name]), properties('k', legend[name])].filter(Boolean).join(';')
	}
	return `${themeCss(theme, side('light'), side('dark'))}${layout.replaceAll('#F', '#first-picture')}`
}

/* The panel and the legend as wide, and the map where the application's own fits the same box: a swap moves nothing. */
const layout = `
#F{position:fixed;inset:0;overflow:hidden;background:var(--fp-ground);color:var(--fp-text);font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
#F *{box-sizing:border-box}
#F :is(h1,h2,h3,p,ul){margin:0;padding:0}
#F a{color:var(--fp-accent)}
#F header{position:absolute;z-index:1;inset:0 0 auto;height:3.5rem;display:flex;align-items:center;padding:0 1rem;background:var(--fp-paper);border-bottom:1px solid var(--fp-line)}
#F h1{font-size:1.125rem;line-height:1.2;font-weight:600}
#F h2{font-size:1.125rem;line-height:1.25;font-weight:600}
#F h3{font-size:15px;margin-top:12px}
#F :is(main,footer){position:absolute;z-index:1;background:var(--fp-paper);border-radius:12px;box-shadow:0 2px 6px #0c20221f,0 12px 32px #0c202229;padding:1rem}
#F main{inset:4.5rem auto auto 1rem;width:20.5rem;max-height:calc(100% - 5.5rem);overflow:auto;display:grid;gap:8px}
#F footer{inset:auto 1rem 1rem 22.5rem;max-width:38rem;margin-inline:auto}
#F :is(p,caption){font-size:13px;color:var(--fp-quiet)}
#F .chosen{font-size:15px;color:var(--fp-text)}
#F .notice{padding:8px 12px;border-radius:8px;background:var(--fp-warn);color:var(--fp-text);overflow-wrap:anywhere}
#F summary{min-height:32px;padding:4px 0;cursor:pointer;color:var(--fp-accent);font-weight:600}
#F ul{padding-inline-start:1.25rem;font-size:13px}
#F .picture{position:absolute;inset:calc(3.5rem + 24px) 44px 14.2rem calc(21.5rem + 24px)}
#F .picture>svg:first-child{position:absolute;inset:0;display:block}
#F table{width:100%;border-collapse:collapse;font-size:14px}
#F caption{text-align:start;padding:4px 0 8px}
#F :is(th,td){padding:4px 8px 4px 0;text-align:start;font-weight:400;border-bottom:1px solid var(--fp-line);vertical-align:baseline}
#F td:last-child{text-align:end;padding:0}
#F .defs{position:absolute;width:0;height:0}
#F .bar{display:block;overflow:visible}
#F .average{fill:var(--fp-text)}
#F .place{fill:var(--mark);stroke:var(--halo);stroke-width:1.5;paint-order:stroke}
#F .edges{display:flex;justify-content:space-between;font-size:13px;color:var(--fp-quiet)}
#F .gaps{display:flex;flex-wrap:wrap;gap:2px 16px;padding:5px 0;list-style:none;font-size:13px;color:var(--fp-quiet)}
#F .gaps li{display:flex;align-items:center;gap:6px}
#F .gaps b{font-weight:600;color:var(--fp-text)}
#F .swatch{stroke:var(--fp-line)}
@media(max-width:720px){#F main{inset:auto 0 0;width:auto;max-height:70%;border-radius:12px 12px 0 0}#F footer{inset:4rem .5rem auto;padding:8px 12px;max-width:none}#F footer p{display:none}#F .picture{inset:calc(3.5rem + 24px) 44px calc(6rem + 72px)}}
`
	.trim()
	.replaceAll('\n', '')
