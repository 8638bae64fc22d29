import { useView } from '../view/use-view.tsx'

/** Puts a class of the legend among the chosen ones, or takes it out. */
export function useToggleBin(): (index: number) => void {
	const { update } = useView()
	return (index) =>
		update(({ bins }) => ({
			bins: bins.includes(index) ? bins.filter((other) => other !== index) : [...bins, index].sort((a, b) => a - b),
		}))
}
