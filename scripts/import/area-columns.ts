import { areaCode, type Level } from '../../server/contract/common.ts'
import { type ParsedValue, parseValue } from './parse-value.ts'

/** What a feature says of its area. NULL: the file does not say. */
export interface AreaRecord {
	level: Level
	code: string
	name: string | null
	wijk: string | null
	gemeente: string
	gemeenteName: string | null
	inhabitants: number | null
	households: number | null
	/** Hectares. */
	landArea: number | null
	/** CBS class 1–5. */
	urbanity: number | null
	/** true: the part of an area that is large water; CBS keeps it as a feature of its own. */
	water: boolean
	/** Year of division that the file gives, if any. */
	year: number | null
}

/**
 * Names of columns over the years and sources, compared without case and signs: PDOK since 2022 (`aantal_inwoners`) and
 * before (`aantalinwoners`), CBS shapefiles (`BU_CODE`, `AANT_INW`), cartomap and CBS gebiedsindelingen (`statcode`),
 * Leefbaarometer (`code`, `naam`; WFS `id`, `name`), KWB (`gwb_code_10`, `a_inw`).
 */
const ALIASES = {
	buurt: ['buurtcode', 'bucode'],
	wijk: ['wijkcode', 'wkcode'],
	gemeente: ['gemeentecode', 'gmcode'],
	code: ['statcode', 'gwbcode10', 'gwbcode', 'gebiedscode', 'regiocode', 'code', 'id'],
	buurtName: ['buurtnaam', 'bunaam'],
	wijkName: ['wijknaam', 'wknaam'],
	gemeenteName: ['gemeentenaam', 'gmnaam', 'gemeente'],
	name: ['statnaam', 'naam', 'name', 'regio'],
	inhabitants: ['aantalinwoners', 'aantinw', 'ainw', 'inwoners'],
	households: ['aantalhuishoudens', 'aanthh', 'ahh', 'huishoudens'],
	landArea: ['oppervlaktelandinha', 'opplandha', 'oppland', 'aland', 'oppervlakteland'],
	urbanity: ['stedelijkheidadressenperkm2', 'sted', 'stedelijkheid', 'stedelijkheidklasse'],
	water: ['water', 'h2o'],
	year: ['jaar', 'jrstatcode'],
} as const

export type AreaField = keyof typeof ALIASES

const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The file's own name of the column that holds a field, or undefined. */
export function columnOf(columns: readonly string[], field: AreaField): string | undefined {
	for (const alias of ALIASES[field]) {
		const found = columns.find((column) => bare(column) === alias)
		if (found !== undefined) return found
	}
	return undefined
}

export type ReadArea = { area: AreaRecord } | { fault: string; column: string | null; value: string | null }

const LEVEL_OF = { BU: 'buurt', WK: 'wijk', GM: 'gemeente' } as const
const DIGITS = { buurt: /^\d{8}$/, wijk: /^\d{6}$/, gemeente: /^\d{4}$/ } as const
const GEMEENTE = /^GM\d{4}$/
const PREFIX = { buurt: 'BU', wijk: 'WK', gemeente: 'GM' } as const

/** A code without padding, in capitals, with its prefix where the column says what it is of. */
export function tidyCode(value: unknown, level?: Level): string {
	const text = String(value ?? '')
		.trim()
		.toUpperCase()
	return level && DIGITS[level].test(text) ? PREFIX[level] + text : text
}

/** Level of a well-formed code, by its prefix. */
export const levelOf = (code: string): Level => LEVEL_OF[code.slice(0, 2) as keyof typeof LEVEL_OF]
export const wijkOf = (buurt: string) => `WK${buurt.slice(2, 8)}`
const gemeenteOf = (code: string) => `GM${code.slice(2, 6)}`

/** Reads the properties of a feature by the alias table. */
export function readArea(properties: Record<string, unknown>): ReadArea {
	const columns = Object.keys(properties)
	const of = (field: AreaField) => {
		const column = columnOf(columns, field)
		return { column, value: column === undefined ? undefined : properties[column] }
	}
	const given = (['buurt', 'wijk', 'gemeente'] as const).find((level) => filled(of(level).value))
	const at = given ? of(given) : of('code')
	if (at.column === undefined || !filled(at.value)) {
		const names = columns.slice(0, 8).join(', ')
		return { fault: `has no area code; its columns are ${names || 'none'}`, column: at.column ?? null, value: null }
	}
	const code = tidyCode(at.value, given)
	if (!areaCode.safeParse(code).success) {
		return { fault: 'is no CBS area code such as BU01060000', column: at.column, value: String(at.value) }
	}
	const level = levelOf(code)
	const wijk = of('wijk')
	const parent = level === 'buurt' && filled(wijk.value) ? tidyCode(wijk.value, 'wijk') : null
	if (parent !== null && (levelOf(parent) !== 'wijk' || !areaCode.safeParse(parent).success)) {
		return { fault: 'is no code of a wijk such as WK010600', column: wijk.column ?? null, value: String(wijk.value) }
	}
	const gemeente = tidyCode(of('gemeente').value, 'gemeente')
	const counts: Record<'inhabitants' | 'households' | 'landArea' | 'urbanity', number | null> = {
		inhabitants: null,
		households: null,
		landArea: null,
		urbanity: null,
	}
	for (const field of ['inhabitants', 'households', 'landArea', 'urbanity'] as const) {
		const { column, value } = of(field)
		if (column === undefined || value === null || value === undefined) continue
		const parsed: ParsedValue =
			typeof value === 'number'
				? parseValue(String(value), { decimal: 'point' })
				: parseValue(String(value), { decimal: 'unknown' })
		if ('fault' in parsed) return { fault: parsed.fault, column, value: String(value) }
		if (!('value' in parsed)) continue
		const rounded = field === 'landArea' ? parsed.value : Math.round(parsed.value)
		const right = field === 'urbanity' ? rounded >= 1 && rounded <= 5 : rounded >= 0
		if (right) counts[field] = rounded
	}
	const name = [of(`${level}Name`), of('name')].find((n) => filled(n.value))
	const gemeenteName = of('gemeenteName').value
	const year = /^(\d{4})/.exec(String(of('year').value ?? ''))?.[1]
	return {
		area: {
			level,
			code,
			name: name ? String(name.value).trim() : null,
			wijk: parent,
			gemeente: GEMEENTE.test(gemeente) ? gemeente : gemeenteOf(code),
			gemeenteName: filled(gemeenteName) && !/^GM\d/.test(String(gemeenteName)) ? String(gemeenteName).trim() : null,
			...counts,
			water:
				String(of('water').value ?? '')
					.trim()
					.toUpperCase() === 'JA',
			year: year === undefined ? null : Number(year),
		},
	}
}

const filled = (value: unknown) => value !== null && value !== undefined && String(value).trim() !== ''
