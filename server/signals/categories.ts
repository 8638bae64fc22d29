import type { z } from 'zod'
import type { categoriesAnswer } from '../contract/signal.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readCategories(_served: Served): Promise<z.infer<typeof categoriesAnswer>> {
	throw new ProblemError(500, 'on its way')
}
