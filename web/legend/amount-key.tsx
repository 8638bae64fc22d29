import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Investment } from '../../server/contract/investment.ts'
import { amountKeys } from '../../server/contract/overlays/amount-keys.ts'
import { arrangeInvestments } from '../../server/contract/overlays/arrange-investments.ts'
import { useFormat } from '../i18n/language.tsx'
import { useMapScale } from '../map/map-scale.ts'
import { areasQuery } from '../queries.ts'
import styles from './overlay-lines.module.css'

/** Discs as large as the map draws these amounts at its present zoom. */
export function AmountKey({ investments }: { investments: readonly Investment[] }) {
	const format = useFormat()
	const metresPerPixel = useMapScale()
	const buurten = useQuery(areasQuery('buurt')).data
	const symbols = useMemo(() => (buurten ? arrangeInvestments(investments, buurten.areas) : []), [investments, buurten])
	if (metresPerPixel === null) return null
	return amountKeys(symbols, metresPerPixel).map(({ amount, pixels }) => (
		<span key={amount} className={styles.item}>
			<svg width={pixels + 2} height={pixels + 2} aria-hidden="true">
				<circle
					cx={pixels / 2 + 1}
					cy={pixels / 2 + 1}
					r={pixels / 2}
					fill="none"
					stroke="currentColor"
					strokeWidth={1.5}
				/>
			</svg>
			{format.compactEuro(amount)}
		</span>
	))
}
