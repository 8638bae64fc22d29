import type { Dataset } from '../dataset.ts'
import type { Investment } from '../investment.ts'
import type { InvestmentSymbol } from '../overlays/arrange-investments.ts'
import type { HexagonCell } from '../overlays/hexagon-cells.ts'
import type { HexagonsAnswer, PointsHeader } from '../signal.ts'

/** Signals as /signals/points answers them. */
export interface SignalColumns extends Pick<PointsHeader, 'query' | 'total' | 'shown'> {
	/** Degrees: lon, lat, lon, lat, … */
	position: ArrayLike<number>
	/** Index into `signalStatuses`. */
	status: ArrayLike<number>
}

/** What lies over the areas, from the answers that the interactive map draws too; null = that layer is off. */
export interface PictureOverlays {
	dataset: Pick<Dataset, 'bbox' | 'publication' | 'runs'>
	points: SignalColumns | null
	heat: SignalColumns | null
	hexagons: { answer: HexagonsAnswer; cells: readonly HexagonCell[] } | null
	/** With where they stand, for map and legend alike. */
	investments: { investments: readonly Investment[]; symbols: readonly InvestmentSymbol[] } | null
	/** Labels of the chosen categories, statuses and channels of signals. */
	choices: readonly string[]
}
