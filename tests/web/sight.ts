import { lab, rgb } from 'd3-color'

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB. */
const machado = {
	none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
	protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
	deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
	tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
export const sights = Object.keys(machado) as (keyof typeof machado)[]

/** A colour as somebody with this sight sees it. */
export function seen(color: string, sight: keyof typeof machado) {
	const { r, g, b } = rgb(color)
	const [lr, lg, lb] = [r, g, b].map((c) => (c <= 10.31475 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [
		number,
		number,
		number,
	]
	const m = machado[sight]
	const out = [0, 3, 6].map((i) => {
		const c = Math.min(1, Math.max(0, m[i]! * lr + m[i + 1]! * lg + m[i + 2]! * lb))
		return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)
	})
	return lab(rgb(out[0]!, out[1]!, out[2]!))
}
/** CIE76; about 2.3 is just noticeable side by side. */
export function distance(a: string, b: string, sight: keyof typeof machado) {
	const [x, y] = [seen(a, sight), seen(b, sight)]
	return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b)
}
