import type { ValuesAnswer } from '../../server/contract/values.ts'

/** Name of a file without its ending: what it holds, readable in a folder years later; as the server names its own. */
export function fileName({ metric, level, period, filter }: ValuesAnswer['query'], reading?: string): string {
	return [metric, level, period ?? `${filter?.from}_${filter?.to}`, reading].filter(Boolean).join('_')
}
