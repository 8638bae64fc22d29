import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { System } from './equations.ts'

let loading: Promise<Highs> | null = null

type Ends = [low: number, high: number]

/** The least and the greatest whole number that one unknown can be, the others being what they like. */
export interface Extremes {
	/** By linear programming, rounded inwards: never narrower than the truth. */
	linear: Ends
	/** By integer programming, where the linear ones leave fewer than `integerBelow` values; else the linear ones. */
	whole: Ends
}

const NOISE = 1e-6
/** Primal simplex: after another objective the last solution is still one, so that it goes on from there. */
const OPTIONS = { output_flag: false, presolve: 'off', simplex_strategy: 4, mip_rel_gap: 0, mip_abs_gap: 0.5 }

/**
 * What equations and ends together leave of each of `variables`: exact for one at a time (solver HiGHS, Huangfu & Hall 2018). Null:
 * no counts at all fit the system. Throws when the solver does not finish.
 */
export async function extremesOf(
	system: System,
	variables: readonly number[],
	integerBelow: number,
): Promise<Map<number, Extremes> | null> {
	loading ??= loadHighs()
	const highs = await loading
	const model = highs.createModel()
	try {
		model.options.set(OPTIONS)
		model.passModel(asModel(system, highs))
		if (model.run().modelStatus === highs.constants.modelStatus.infeasible) return null
		const linear = reach(highs, model, system, variables)
		const close = variables.filter((variable) => {
			const [low, high] = linear.get(variable) as Ends
			return high > low && high - low + 1 < integerBelow
		})
		if (close.length > 0) {
			const whole = Int32Array.from(system.unknowns, () => highs.constants.variableType.integer)
			model.changeColsIntegrality({ kind: 'mask', mask: new Uint8Array(whole.length).fill(1) }, whole)
		}
		const whole = reach(highs, model, system, close)
		return new Map(
			variables.map((variable) => {
				const ends = linear.get(variable) as Ends
				return [variable, { linear: ends, whole: whole.get(variable) ?? ends }]
			}),
		)
	} finally {
		model.dispose()
	}
}

function asModel({ unknowns, low, high, equations }: System, highs: Highs): ModelData {
	const starts = [0]
	for (const { variables } of equations) starts.push((starts.at(-1) as number) + variables.length)
	const nothing = equations.map(() => 0)
	return {
		numCols: unknowns.length,
		numRows: equations.length,
		colCost: unknowns.map(() => 0),
		colLower: low,
		colUpper: high.map((end) => (end === Number.POSITIVE_INFINITY ? highs.infinity : end)),
		rowLower: nothing,
		rowUpper: nothing,
		matrix: {
			format: 'csr',
			numRows: equations.length,
			numCols: unknowns.length,
			starts,
			indices: equations.flatMap((e) => e.variables),
			values: equations.flatMap((e) => e.signs),
		},
	}
}

/**
 * How far each of `variables` can go, down and up. A solution for one shows how far all others can go at least: an end that was
 * seen that way needs no run of its own.
 */
function reach(highs: Highs, model: Model, { low, high }: System, variables: readonly number[]): Map<number, Ends> {
	const { minimize, maximize } = highs.constants.objectiveSense
	const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
	const least = low.map(() => Number.POSITIVE_INFINITY)
	const most = low.map(() => Number.NEGATIVE_INFINITY)
	const look = () => {
		for (const [i, value] of model.getSolution().colValue.entries()) {
			if (value < (least[i] as number)) least[i] = value
			if (value > (most[i] as number)) most[i] = value
		}
	}
	const run = (variable: number, sense: typeof minimize): number => {
		model.changeColCost(variable, 1)
		model.changeObjectiveSense(sense)
		try {
			const { modelStatus } = model.run()
			if (sense === maximize && (modelStatus === unbounded || modelStatus === unboundedOrInfeasible))
				return Number.POSITIVE_INFINITY
			if (modelStatus !== optimal) throw new Error(`the solver ended with status ${modelStatus}`)
			look()
			return ((sense === minimize ? least : most) as number[])[variable] as number
		} finally {
			model.changeColCost(variable, 0)
		}
	}
	return new Map(
		variables.map((variable) => {
			const [from, to] = [low[variable] as number, high[variable] as number]
			const down = (least[variable] as number) <= from + NOISE ? from : run(variable, minimize)
			const up = (most[variable] as number) >= to - NOISE ? to : run(variable, maximize)
			return [variable, [Math.ceil(down - NOISE), Math.floor(up + NOISE)]]
		}),
	)
}
