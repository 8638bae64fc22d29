import { accentContrast, LEAST_CONTRAST } from '../contract/accent.ts'
import type { EmbedOptions } from '../contract/embed.ts'
import { MAP_PADDING } from '../contract/embed-page.ts'
import { pictureColors } from '../contract/picture/picture-colors.ts'
import type { Theme } from '../contract/ramps.ts'
import type { View } from '../contract/view.ts'
import { properties, themeCss } from './themed-svg.ts'

const ownAccent: Record<Theme, string> = { light: '#00616b', dark: '#7fd3da' }

/** The accent asked for, where it can be read on the paper of a theme; else our own. */
export function accentOn(theme: Theme, accent: string | null): string {
	return accent !== null && accentContrast(theme, accent) >= LEAST_CONTRAST ? `#${accent}` : ownAccent[theme]
}

function tokens(theme: Theme, accent: string | null): string {
	const { paper, ground, text, quiet, line } = pictureColors[theme]
	const dark = theme === 'dark'
	return [
		`--paper:${paper}`,
		`--ground:${ground}`,
		`--text:${text}`,
		`--quiet:${quiet}`,
		`--line:${line}`,
		`--accent:${accentOn(theme, accent)}`,
		`--mark:${dark ? '#fff' : '#101617'}`,
		`--halo:${dark ? '#0c1213' : '#fff'}`,
		`--warn:${dark ? '#3a2c14' : '#fdf0dc'}`,
		`--shadow:${dark ? '0 0 0 1px #ffffff1a,0 8px 24px #0009' : '0 1px 2px #0c20221a,0 6px 20px #0c202229'}`,
	].join(';')
}

interface Palette {
	light: readonly string[]
	dark: readonly string[]
}

/** The style sheet of /embed, whole: the page asks for no other. `picture` are the colours of the map, `legend` those of its bar. */
export function embedCss(
	theme: View['theme'],
	{ accent }: Pick<EmbedOptions, 'accent'>,
	picture: Palette,
	legend: Palette,
): string {
	const side = (name: Theme) =>
		[tokens(name, accent), properties('p', picture[name]), properties('k', legend[name])].filter(Boolean).join(';')
	return `${themeCss(theme, side('light'), side('dark'))}${layout}`
}

/* The system's own letters: nothing is fetched, and nothing moves when it has come. */
const layout = `
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:var(--text);background:var(--paper);font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
h1,p,ul{margin:0;padding:0}
ul{list-style:none}
a{color:var(--accent);text-underline-offset:.15em}
button,input{font:inherit;color:inherit}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px;box-shadow:0 0 0 2px var(--halo)}
main{display:flex;flex-direction:column;min-height:100vh;min-height:100dvh}
.head{display:grid;grid-template-columns:minmax(0,1fr) fit-content(15rem);align-items:end;gap:2px 24px;padding:12px 16px 10px}
h1{font-size:18px;line-height:1.2;font-weight:600;text-wrap:balance}
.subtitle{font-size:13px;color:var(--quiet)}
.chosen{text-align:right;font-size:14px}
.chosen b{font-weight:600;display:block;line-height:1.2}
.chosen:empty{display:none}
.tools{display:flex;flex-wrap:wrap;gap:8px;padding:0 16px 10px}
.tools:first-child{padding-top:12px}
.tools:empty{display:none}
.tools summary,.levels a,.search,.zoom button{min-height:36px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--text)}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.tools summary{display:flex;align-items:center;gap:8px;padding:0 12px}
.menu{position:relative}
.menu summary::after,.twin summary::after{content:"";width:7px;height:7px;border:solid currentcolor;border-width:0 2px 2px 0;transform:translateY(-2px) rotate(45deg);opacity:.7}
.menu ul{position:absolute;z-index:5;inset-block-start:calc(100% + 4px);inset-inline-start:0;width:max-content;max-width:min(26rem,calc(100vw - 32px));max-height:60vh;overflow:auto;padding:4px;border-radius:8px;background:var(--paper);box-shadow:var(--shadow)}
.menu a{display:block;padding:8px 12px;border-radius:6px;color:var(--text);text-decoration:none}
.menu a:hover,.levels a:hover{background:var(--ground)}
.menu a[aria-current],.levels a[aria-current]{color:var(--accent);font-weight:600}
.levels{display:flex}
.levels a{display:flex;align-items:center;padding:0 12px;text-decoration:none;border-radius:0;margin-inline-start:-1px}
.levels a:first-child{border-start-start-radius:8px;border-end-start-radius:8px;margin:0}
.levels a:last-child{border-start-end-radius:8px;border-end-end-radius:8px}
.levels a[aria-current]{background:var(--ground)}
.search{padding:0 12px;flex:1 1 9rem;max-width:18rem;min-width:0}
html:not([data-map-ready=true]) .search{visibility:hidden}
.search::placeholder{color:var(--quiet);opacity:1}
.notice{margin:0 16px 10px;padding:8px 12px;border-radius:8px;background:var(--warn);font-size:14px;overflow-wrap:anywhere}
.map{position:relative;flex:1 0 200px;min-height:200px;background:var(--ground);overflow:hidden}
.picture{position:absolute;inset:${MAP_PADDING}px;transition:opacity .16s}
.picture>svg{position:absolute;inset:0;display:block}
.picture text{font-family:"Segoe UI Semibold",sans-serif}.picture a{outline:none}
.defs{position:absolute;width:0;height:0}
.canvas{position:absolute;inset:0}
[data-map-ready=true] .picture{opacity:0;visibility:hidden;transition:opacity .16s,visibility 0s .16s}
.zoom{position:absolute;inset-block-start:12px;inset-inline-end:12px;display:none;flex-direction:column;gap:4px}
[data-map-ready=true] .zoom{display:flex}
.zoom button{width:36px;padding:0;font-size:20px;line-height:1;cursor:pointer;border-color:transparent;box-shadow:var(--shadow)}
.twin summary{position:absolute;z-index:3;inset-block-end:12px;inset-inline-start:12px;display:flex;align-items:center;gap:8px;min-height:32px;padding:0 12px;border-radius:8px;background:var(--paper);box-shadow:var(--shadow);font-size:14px}
.twin[open] summary::after{transform:translateY(2px) rotate(225deg)}
.twin[open] .folded,.twin:not([open]) .opened{display:none}
.twin>div{position:absolute;z-index:2;inset:0;overflow:auto;background:var(--paper);padding:0 16px 56px}
table{width:100%;border-collapse:collapse;font-size:14px}
caption{text-align:start;padding:12px 0 8px;color:var(--quiet);font-size:13px}
th,td{padding:5px 16px 5px 0;text-align:start;font-weight:400;border-block-end:1px solid var(--line);vertical-align:baseline}
thead th{color:var(--quiet);font-size:13px}
th:last-child,td:last-child{text-align:end;padding-inline-end:0}
a[aria-current]{font-weight:600}
.foot{padding:10px 16px 12px;display:grid;gap:6px}
.legend{display:flex;flex-wrap:wrap;align-items:start;gap:6px 24px}
.scale{flex:1 1 18rem;max-width:44rem}
.bar{display:block;overflow:visible}
.average{fill:var(--text)}
.place{fill:var(--mark);stroke:var(--halo);stroke-width:1.5;paint-order:stroke}
.edges{display:flex;justify-content:space-between;font-size:13px;color:var(--quiet)}
.gaps{display:flex;flex-wrap:wrap;gap:2px 16px;padding-block-start:5px;font-size:13px;color:var(--quiet)}
.gaps:empty{display:none}
.gaps li{display:flex;align-items:center;gap:6px}
.gaps b{font-weight:600;color:var(--text)}
.swatch{stroke:var(--line)}
.source{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 24px;font-size:12.5px;color:var(--quiet)}
.source p:first-child{flex:1 1 20rem}
.ways{display:flex;flex-wrap:wrap;gap:2px 16px}
.tip{position:absolute;z-index:4;inset:0 auto auto 0;max-width:16rem;padding:8px 12px;border-radius:8px;background:var(--paper);box-shadow:var(--shadow);font-size:13px;line-height:1.25;pointer-events:none;visibility:hidden}
.tip b{display:block;font-weight:600;font-size:15px}
.aim{position:absolute;inset:50% auto auto 50%;width:28px;height:28px;margin:-14px;border:2px solid var(--mark);border-radius:50%;box-shadow:0 0 0 2px var(--halo),inset 0 0 0 2px var(--halo);pointer-events:none;display:none}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.maplibregl-map{position:absolute;inset:0;overflow:hidden}
.maplibregl-canvas{position:absolute;inset:0 auto auto 0}
.maplibregl-canvas:focus-visible{outline-offset:-3px;box-shadow:none}
.maplibregl-interactive{cursor:grab;user-select:none}
.maplibregl-interactive:active{cursor:grabbing}
.maplibregl-canvas-container{touch-action:pan-x pan-y}
.maplibregl-canvas-container .maplibregl-canvas{touch-action:pan-x pan-y}
.maplibregl-control-container{display:none}
.maplibregl-cooperative-gesture-screen{position:absolute;inset:0;z-index:4;display:flex;align-items:center;justify-content:center;padding:16px;background:#0b1c1e99;color:#fff;font-size:16px;text-align:center;opacity:0;pointer-events:none;transition:opacity .6s .4s}
.maplibregl-cooperative-gesture-screen.maplibregl-show{opacity:1;transition:opacity .05s}
.maplibregl-cooperative-gesture-screen .maplibregl-mobile-message{display:none}
@media(hover:none),(pointer:coarse){.maplibregl-cooperative-gesture-screen .maplibregl-desktop-message{display:none}.maplibregl-cooperative-gesture-screen .maplibregl-mobile-message{display:block}.tools summary,.levels a,.search,.zoom button{min-height:44px}.zoom button{width:44px}}
@media(max-width:520px){.head{grid-template-columns:1fr;padding:10px 12px 8px}.chosen{text-align:start;border-inline-start:0}.chosen b{display:inline}.tools,.foot{padding-inline:12px}.picture{inset:12px}.picture text{display:none}}
@media(min-width:900px) and (min-height:700px){.picture text{font-size:11px}}
@media(prefers-reduced-motion:reduce){.picture,[data-map-ready=true] .picture{transition:none}}
@media(forced-colors:active){.bar rect,.swatch,.picture path{forced-color-adjust:none}}
@media print{.zoom,.tools,.twin summary{display:none}}
`
	.trim()
	.replaceAll('\n', '')
