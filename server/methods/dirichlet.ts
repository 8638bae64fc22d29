/** Standard normal from two uniforms (Box–Muller); 1 − u keeps the logarithm finite. */
const normal = (uniform: () => number) => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())

/** A draw from the gamma distribution with this shape and scale 1. Source: Marsaglia & Tsang 2000, with their boost below shape 1. */
function drawGamma(shape: number, uniform: () => number): number {
	if (shape < 1) return drawGamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape)
	const d = shape - 1 / 3
	const c = 1 / Math.sqrt(9 * d)
	for (;;) {
		const x = normal(uniform)
		const v = (1 + c * x) ** 3
		if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
	}
}

/**
 * Weights that add up to 1, drawn from the Dirichlet distribution: independent gammas divided by their sum.
 * @param parameters positive, with at least one of 1 or more, so that the sum cannot be rounded away to 0
 * @param uniform uniform in [0, 1)
 */
export function drawDirichlet(parameters: readonly number[], uniform: () => number): number[] {
	const draws = parameters.map((shape) => drawGamma(shape, uniform))
	const total = draws.reduce((sum, draw) => sum + draw, 0)
	return draws.map((draw) => draw / total)
}
