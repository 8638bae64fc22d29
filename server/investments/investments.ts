import type { z } from 'zod'
import type { investmentsAnswer, investmentsQuery } from '../contract/investment.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readInvestments(
	_served: Served,
	_query: z.output<typeof investmentsQuery>,
): Promise<z.infer<typeof investmentsAnswer>> {
	throw new ProblemError(500, 'on its way')
}
