import { describe, expect, test } from 'vitest'
import { channelName, follow, readMessage, type ShowState } from '../../../web/show/show-message.ts'

const state = (id: string, opened: number, scene = 'a'): ShowState => ({
	kind: 'state',
	show: { id, opened },
	scene,
	blank: false,
	exploring: false,
	ready: true,
})

test('a channel is of one presentation', () => {
	expect(channelName('markerwaard')).toBe('regiekaart-show-markerwaard')
})

describe('a message', () => {
	test('that is known is read as it was sent', () => {
		for (const message of [
			state('one', 1),
			{ kind: 'ask' },
			{ kind: 'bye', show: { id: 'one', opened: 1 } },
			{ kind: 'go', show: 'one', scene: 'b' },
			{ kind: 'blank', show: 'one', blank: true },
			{ kind: 'explore', show: 'one', exploring: false },
		]) {
			expect(readMessage(structuredClone(message))).toEqual(message)
		}
	})

	test.each([
		null,
		undefined,
		3,
		'ask',
		[],
		{},
		{ kind: 'run' },
		{ kind: 'go' },
		{ kind: 'go', show: 'one', scene: 3 },
		{ ...state('one', 1), blank: 'yes' },
	])('%j is not for us', (data) => {
		expect(readMessage(data)).toBeNull()
	})
})

describe('a speaker follows', () => {
	test('the show that was opened last', () => {
		const first = follow(null, state('one', 1))
		expect(first?.show.id).toBe('one')
		const second = follow(first, state('two', 2))
		expect(second?.show.id).toBe('two')
		// The first goes on telling, and is not listened to.
		expect(follow(second, state('one', 1, 'b'))).toBe(second)
	})

	test('what it tells, until it says goodbye', () => {
		const now = follow(state('one', 1), state('one', 1, 'b'))
		expect(now?.scene).toBe('b')
		expect(follow(now, { kind: 'bye', show: { id: 'two', opened: 2 } })).toBe(now)
		expect(follow(now, { kind: 'bye', show: { id: 'one', opened: 1 } })).toBeNull()
	})

	test('no message of another speaker', () => {
		expect(follow(null, { kind: 'ask' })).toBeNull()
		expect(follow(null, { kind: 'go', show: 'one', scene: 'b' })).toBeNull()
	})
})
