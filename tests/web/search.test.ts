import { describe, expect, it } from 'vitest'
import type { Area } from '../../server/contract/area.ts'
import { fold, matchRank } from '../../web/search/fold.ts'
import { addressesOf, answersInput, parsePoint } from '../../web/search/locatieserver.ts'
import { makeAreaIndex } from '../../web/search/search-areas.ts'
import { levelOfCode } from '../../web/view/resolve.ts'

describe('fold', () => {
	it.each([
		['’t Ven-Noord', 't ven noord'],
		["'s-Gravenland", 's gravenland'],
		['Curaçaobuurt', 'curacaobuurt'],
		['Ruïne, De', 'ruine de'],
		['  De   Wúlp ', 'de wulp'],
		['Große Straße', 'grosse strasse'],
		['Skærgård', 'skaergard'],
		['BU 9001 0101', 'bu 9001 0101'],
		['…', ''],
	])('%s → %s', (text, expected) => {
		expect(fold(text)).toBe(expected)
	})
})

describe('matchRank', () => {
	it.each([
		['de wulp', 'de wulp', 0],
		['de wulp', 'de w', 1],
		['de wulp', 'wulp', 2],
		['park de oude wulp', 'wulp oude', 3],
		['vogelwulpenpark', 'wulp', 4],
		['vogelwulpenpark', 'wu', null],
		['de wulp', 'kievit', null],
		['de wulp', '', null],
	])('%s for %s: %s', (name, query, rank) => {
		expect(matchRank(name, query)).toBe(rank)
	})
})

const area = (code: string, name: string, parent: string | null): Area => ({
	code,
	level: levelOfCode(code),
	name,
	parent,
	inhabitants: 100,
	lon: 5,
	lat: 52,
	bbox: [5, 52, 5.1, 52.1],
})

describe('makeAreaIndex', () => {
	const index = makeAreaIndex([
		area('GM9001', 'Markerwaard', null),
		area('WK900101', 'Centrum', 'GM9001'),
		area('WK900102', 'Vogelwijk', 'GM9001'),
		area('BU90010101', 'Centrum', 'WK900101'),
		area('BU90010102', 'Centrum-Noord', 'WK900101'),
		area('BU90010201', "'t Haantje", 'WK900102'),
		area('BU90010202', 'Oud Centrum', 'WK900102'),
	])
	const codes = (query: string) => index.search(query, 10).map((hit) => hit.area.code)
	it.each([
		[
			'the same name first, wijk before buurt; then a beginning; then a word',
			'centrum',
			['WK900101', 'BU90010101', 'BU90010102', 'BU90010202'],
		],
		['an apostrophe does not matter', 't haantje', ['BU90010201']],
		['nor does a typographic one, nor leaving it out', 'haantje', ['BU90010201']],
		['words in any order', 'noord centr', ['BU90010102']],
		['a code', 'BU90010202', ['BU90010202']],
		['the beginning of a code', 'wk9001', ['WK900101', 'WK900102']],
		['nothing', 'xyz', []],
		['empty', ' ', []],
	])('%s', (_, query, expected) => {
		expect(codes(query)).toEqual(expected)
	})
	it('says where a name lies, and stops at the limit', () => {
		expect(index.search('centrum', 2).map((hit) => hit.parentName)).toEqual(['Markerwaard', 'Centrum'])
	})
})

describe('addresses of Locatieserver', () => {
	const box: [number, number, number, number] = [6.4, 52.9, 6.7, 53.1]
	const doc = (name: string, point: string, more = {}) => ({
		id: name,
		type: 'adres',
		weergavenaam: name,
		centroide_ll: point,
		...more,
	})
	const answer = (...docs: object[]) => ({ response: { numFound: docs.length, docs } })
	it('keeps what lies in the box and answers the input', () => {
		const found = addressesOf(
			answer(
				doc('Brink 1, 9401HS Assen', 'POINT(6.5625 52.9925)', { buurtcode: 'BU01060000' }),
				doc('Brink 1, 3766HS Elders', 'POINT(5.29 52.21)'),
				doc('Marktstraat 1, 9401JA Assen', 'POINT(6.56 52.99)'),
				doc('Brink 2, 9401HS Assen', 'nowhere'),
			),
			'brink',
			box,
		)
		expect(found).toEqual([
			{ id: 'Brink 1, 9401HS Assen', name: 'Brink 1, 9401HS Assen', buurt: 'BU01060000', lon: 6.5625, lat: 52.9925 },
		])
	})
	it.each([[null], [{}], [{ response: { docs: 'none' } }], ['<html>']])(
		'%j gives nothing, and does not throw',
		(json) => {
			expect(addressesOf(json, 'brink', box)).toEqual([])
		},
	)
	it.each([
		['Brink 1, 9401HS Assen', '9401 hs', true],
		['Brink 1, 9401HS Assen', '9401hs 1', true],
		['Brink 1, 9401HS Assen', 'bri ass', true],
		['Brink 1, 9401HS Assen', 'brinkmann', false],
		['Brink 1, 9401HS Assen', 'markt', false],
	])('%s answers %s: %s', (name, input, expected) => {
		expect(answersInput(name, input)).toBe(expected)
	})
	it.each([
		['POINT(6.56 52.99)', [6.56, 52.99]],
		['POINT (-1 2)', [-1, 2]],
		['POINT(6,56 52,99)', null],
		['', null],
		[undefined, null],
	])('parsePoint(%s)', (text, expected) => {
		expect(parsePoint(text)).toEqual(expected)
	})
})
