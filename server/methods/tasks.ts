import { funnel } from './funnel.ts'
import { permutationP } from './permutation.ts'
import { type ScanInput, scan } from './scan.ts'
import type { Neighbours } from './weights.ts'

/** What the worker thread can do: pure functions of one argument that can be sent, longer than about 20 ms on many areas. */
export const tasks = {
	permutationP: (input: { values: Float64Array; neighbours: Neighbours; permutations: number; seed: number }) =>
		permutationP(input.values, input.neighbours, input.permutations, input.seed),
	scan: (input: ScanInput) => scan(input),
	funnel: (input: { observed: number[]; expected: number[] }) => funnel(input.observed, input.expected),
}

export type Tasks = typeof tasks
export type Task = keyof Tasks
export type InputOf<T extends Task> = Parameters<Tasks[T]>[0]
export type ResultOf<T extends Task> = ReturnType<Tasks[T]>

/** What travels: a question with its number, and its answer. */
export type Question = { [T in Task]: { id: number; task: T; input: InputOf<T> } }[Task]
export type Reply = { id: number; result: ResultOf<Task> } | { id: number; error: string }
