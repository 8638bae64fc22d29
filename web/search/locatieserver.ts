import { z } from 'zod'
import type { Dataset } from '../../server/contract/dataset.ts'
import { fold } from './fold.ts'

/**
 * Addresses and postcodes from PDOK Locatieserver v3.1 (https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/).
 * It answers fuzzily and always something, so what it gives is held against what was typed and where the Dataset lies.
 */
const base = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1'
const fields = 'id,type,weergavenaam,buurtcode,centroide_ll'

const document = z.object({
	id: z.string(),
	type: z.string(),
	weergavenaam: z.string(),
	buurtcode: z.string().optional(),
	centroide_ll: z.string().optional(),
})
const answer = z.object({ response: z.object({ docs: z.array(document) }) })

export interface Address {
	id: string
	name: string
	buurt: string | null
	lon: number
	lat: number
}

/** `POINT(6.56 52.99)` → [lon, lat]. */
export function parsePoint(text: string | undefined): [number, number] | null {
	const match = /^POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(text ?? '')
	return match ? [Number(match[1]), Number(match[2])] : null
}

/** Folded words, with a postcode as one: `9401 HS` and `9401HS` are the same. */
const wordsOf = (text: string) =>
	fold(text)
		.replace(/\b(\d{4}) ([a-z]{2})\b/g, '$1$2')
		.split(' ')

/** Whether a suggestion has every word that was typed, as a beginning of one of its own words. */
export function answersInput(name: string, input: string): boolean {
	const words = wordsOf(name)
	return wordsOf(input).every((part) => words.some((word) => word.startsWith(part)))
}

/** Keeps what answers the input and lies within the Dataset's box (degrees). */
export function addressesOf(json: unknown, input: string, [west, south, east, north]: Dataset['bbox']): Address[] {
	const parsed = answer.safeParse(json)
	if (!parsed.success) return []
	return parsed.data.response.docs.flatMap((doc) => {
		const point = parsePoint(doc.centroide_ll)
		if (!point || !answersInput(doc.weergavenaam, input)) return []
		const [lon, lat] = point
		if (lon < west || lon > east || lat < south || lat > north) return []
		return [{ id: doc.id, name: doc.weergavenaam, buurt: doc.buurtcode ?? null, lon, lat }]
	})
}

/** Suggestions for a text of three signs or more; throws when the service does not answer within four seconds. */
export async function suggestAddresses(
	input: string,
	dataset: Pick<Dataset, 'bbox' | 'gemeente'>,
	signal: AbortSignal,
): Promise<Address[]> {
	const [west, south, east, north] = dataset.bbox
	const query = new URLSearchParams({
		q: input,
		rows: '12',
		fl: fields,
		lat: ((south + north) / 2).toFixed(4),
		lon: ((west + east) / 2).toFixed(4),
	})
	query.append('fq', 'type:(adres OR postcode OR weg)')
	// In Locatieserver a gemeente is four digits, without GM.
	if (dataset.gemeente) query.append('fq', `gemeentecode:${dataset.gemeente.code.slice(2)}`)
	const response = await fetch(`${base}/suggest?${query}`, {
		signal: AbortSignal.any([signal, AbortSignal.timeout(4000)]),
		referrerPolicy: 'no-referrer',
		credentials: 'omit',
	})
	if (!response.ok) throw new Error(`Locatieserver: status ${response.status}`)
	return addressesOf(await response.json(), input, dataset.bbox).slice(0, 5)
}
