import type { PublicationConfig } from './config.ts'
import type { Inside } from './inside.ts'

/** What goes out when nobody said what: figures that are public by themselves and public investments; no reports. */
export async function defaultConfig({ served, investments }: Inside): Promise<PublicationConfig> {
	const { byId } = await served.metrics()
	const publicMoney = investments.some(({ visibility }) => visibility === 'public')
	const metrics = [...byId.values()].filter(
		({ family, sensitivity, evaluation }) =>
			family === 'statistics' &&
			sensitivity === 'public' &&
			(evaluation.kind !== 'ratio' || byId.get(evaluation.numerator)?.sensitivity === 'public'),
	)
	return {
		metrics: [...metrics.map(({ id }) => id), ...(publicMoney ? ['investments.committed'] : [])],
		...(publicMoney ? { investments: { except: [] } } : {}),
		defaultView: '',
		basemap: true,
		embedOrigins: [],
		contact: null,
	}
}
