import type { Metric } from '../metric.ts'

/** The id of the metric that a rate counts: of `police.crimesPer1000` it is `police.crimes`. */
function countedId({ id, evaluation }: Pick<Metric, 'id' | 'evaluation'>): string {
	switch (evaluation.kind) {
		case 'signals':
			return 'signals'
		case 'ratio':
			return evaluation.numerator
		case 'statistic':
		case 'investments':
			return id
	}
}

export type CountedWords = Record<string, { one: string; many: string }>

/** What a metric of events counts, in singular and plural: `melding`, `meldingen`. Unknown ones are `geval`, `gevallen`. */
export function countedNoun(
	metric: Pick<Metric, 'id' | 'evaluation'>,
	words: CountedWords & { other: { one: string; many: string } },
) {
	return words[countedId(metric)] ?? words.other
}
