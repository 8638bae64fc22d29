import { Failure, Loading, Section } from './section.tsx'

interface UnansweredProps {
	title: string
	/** As long as the answer is on its way. */
	lines: number
	answer: { error: Error | null; refetch: () => unknown }
}

/** A section of which the answer has not come yet, or will not come. */
export function Unanswered({ title, lines, answer: { error, refetch } }: UnansweredProps) {
	return (
		<Section title={title}>
			{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading lines={lines} />}
		</Section>
	)
}
