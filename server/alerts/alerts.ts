import type { z } from 'zod'
import type { AlertsAnswer, alertsQuery } from '../contract/alert.ts'
import type { Served } from '../served.ts'

export async function readAlerts(_served: Served, _query: z.output<typeof alertsQuery>): Promise<AlertsAnswer> {
	throw new Error('not built yet')
}
