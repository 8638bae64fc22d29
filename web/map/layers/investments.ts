import { IconLayer } from '@deck.gl/layers'
import { investmentStatuses } from '../../../server/contract/investment.ts'
import type { InvestmentSymbol } from '../../../server/contract/overlays/arrange-investments.ts'
import { MARK_PER_DISC, MARK_PIXELS } from '../../../server/contract/overlays/disc-pixels.ts'
import type { Theme } from '../../../server/contract/ramps.ts'
import { markAtlas, markName } from './mark-atlas.ts'

const keys = investmentStatuses.flatMap((status) => [false, true].map((late) => ({ status, late })))
const RATIO = 2

/** Symbols grow with the map up to a limit; the smallest stay large enough to tell their status. */
export function investmentsLayer(
	data: InvestmentSymbol[],
	theme: Theme,
	beforeId: string,
	on: { hover: (symbol: InvestmentSymbol | null) => void; pick: (code: string) => void },
) {
	const { image, mapping } = markAtlas(keys, theme, RATIO)
	return new IconLayer<InvestmentSymbol, { beforeId: string }>({
		id: `investments-${theme}`,
		beforeId,
		data,
		// deck.gl also takes pixels here, which its type does not say.
		iconAtlas: image as unknown as string,
		iconMapping: mapping,
		getIcon: ({ investment }) => markName(investment.status, investment.late),
		getPosition: ({ lon, lat }) => [lon, lat],
		getSize: ({ radius }) => 2 * radius * MARK_PER_DISC,
		sizeUnits: 'meters',
		sizeMinPixels: MARK_PIXELS.least,
		sizeMaxPixels: MARK_PIXELS.most,
		pickable: true,
		onHover: ({ object }) => on.hover(object ?? null),
		onClick: ({ object }) => {
			if (object) on.pick(object.area.code)
			return true
		},
	})
}
