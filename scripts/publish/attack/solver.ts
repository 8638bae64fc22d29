import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { System } from './equations.ts'

let loading: Promise<Highs> | null = null

/** The least and the greatest whole number that each of `variables` can have: exact for one at a time (HiGHS, Huangfu & Hall 2018). */
export interface Extremes {
	/** By linear programming, rounded inwards: never narrower than the truth. */
	linear: [number, number]
	/** By integer programming, where the linear ones are at most `integerBelow` values apart; else the linear ones. */
	whole: [number, number]
}

const NOISE = 1e-6

/** Of each of `variables`. Null: no counts at all fit the system. Throws when the solver does not finish. */
export async function extremesOf(
	system: System,
	variables: readonly number[],
	integerBelow: number,
): Promise<Map<number, Extremes> | null> {
	loading ??= loadHighs()
	const highs = await loading
	const model = highs.createModel()
	try {
		model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4, mip_rel_gap: 0, mip_abs_gap: 0.5 })
		model.passModel(asModel(system, highs))
		if (model.run().modelStatus === highs.constants.modelStatus.infeasible) return null
		const found = new Map<number, Extremes>()
		for (const variable of variables) {
			const linear = bothEnds(highs, model, variable)
			found.set(variable, { linear, whole: linear })
		}
		const close = variables.filter((variable) => {
			const [low, high] = (found.get(variable) as Extremes).linear
			return high > low && high - low < integerBelow
		})
		if (close.length > 0) {
			const whole = Int32Array.from(system.unknowns, () => highs.constants.variableType.integer)
			model.changeColsIntegrality({ kind: 'mask', mask: new Uint8Array(whole.length).fill(1) }, whole)
		}
		for (const variable of close) {
			const { linear } = found.get(variable) as Extremes
			found.set(variable, { linear, whole: bothEnds(highs, model, variable) })
		}
		return found
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

/** From the least to the greatest whole value of one variable. Throws when the solver does not finish: nothing is proved then. */
function bothEnds(highs: Highs, model: Model, variable: number): [number, number] {
	const { minimize, maximize } = highs.constants.objectiveSense
	const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
	model.changeColCost(variable, 1)
	try {
		const end = (sense: typeof minimize) => {
			model.changeObjectiveSense(sense)
			const { modelStatus } = model.run()
			if (modelStatus === optimal) return model.getObjectiveValue()
			if (sense === maximize && (modelStatus === unbounded || modelStatus === unboundedOrInfeasible))
				return Number.POSITIVE_INFINITY
			throw new Error(`the solver ended with status ${modelStatus}`)
		}
		return [Math.ceil(end(minimize) - NOISE), Math.floor(end(maximize) + NOISE)]
	} finally {
		model.changeColCost(variable, 0)
	}
}
