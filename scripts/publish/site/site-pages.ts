import { defaultEmbedOptions } from '../../../server/contract/embed.ts'
import type { Assets } from '../../../server/pages/assets.ts'
import { embedPage } from '../../../server/pages/embed-page.ts'
import { publicPage } from '../../../server/pages/public-page.ts'
import { readFigure } from '../../../server/pages/read-figure.ts'
import { topologyReader } from '../../../server/pages/read-topology.ts'
import type { Shell } from '../../../server/pages/shell.ts'
import { styleHash } from '../../../server/pages/style-hash.ts'
import type { Served } from '../../../server/served.ts'
import type { Recording } from './recordings.ts'

interface Pages {
	served: Served
	hash: string
	assets: Assets
	/** The Content-Security-Policy of a page, as the server sends it. */
	policy: string
}

/**
 * The policy in the page itself, for hosts where no header can be set. Who may frame it cannot be said there; the inline
 * style sheet is allowed by its hash.
 */
export function withPolicy(page: string, policy: string): string {
	const hash = styleHash(page)
	const said = policy
		.split(';')
		// A nonce is good for one answer; a file is sent for ever.
		.map((directive) => directive.replace(/ 'nonce-[^']*'/g, '').trim())
		.filter((directive) => directive !== '' && !directive.startsWith('frame-ancestors'))
		.map((directive) =>
			directive.startsWith('style-src ') && hash !== null && !directive.includes(hash)
				? `${directive} ${hash}`
				: directive,
		)
		.join('; ')
	const content = said.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
	return page.replace('<head>', () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${content}">`)
}

/** The pages of a site with the publication in them: of the root, which follow the newest, and of the version itself. */
export async function sitePages({ served, hash, assets, policy }: Pages): Promise<Recording[]> {
	// What an address asks more is for the scripts: a file is the same whatever stands behind the question mark.
	const figure = await readFigure(served, topologyReader(served.database), new URLSearchParams())
	const shell = (depth: number, base: string, home: string): Shell => ({
		base,
		assetsBase: depth === 0 ? './' : '../'.repeat(depth),
		home,
		origin: null,
		path: '/',
		isStatic: true,
		assets,
	})
	const page = (file: string, text: string): Recording => ({ file, content: async () => withPolicy(text, policy) })
	const version = `v/${hash}`
	return [
		page('index.html', publicPage({ shell: shell(0, `./${version}/`, './'), figure })),
		page(
			'embed/index.html',
			embedPage({ shell: shell(1, `../${version}/`, '../'), figure, options: defaultEmbedOptions }),
		),
		page(`${version}/index.html`, publicPage({ shell: shell(2, './', './'), figure })),
		page(
			`${version}/embed/index.html`,
			embedPage({ shell: shell(3, '../', '../'), figure, options: defaultEmbedOptions }),
		),
	]
}
