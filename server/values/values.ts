import type { z } from 'zod'
import type { ValuesAnswer, valuesQuery } from '../contract/values.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readValues(_served: Served, _query: z.output<typeof valuesQuery>): Promise<ValuesAnswer> {
	throw new ProblemError(500, 'on its way')
}
