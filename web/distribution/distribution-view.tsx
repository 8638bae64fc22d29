/** Placeholder until its owner writes it. */
export function DistributionView() {
	return null
}
