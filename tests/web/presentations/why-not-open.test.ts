import { expect, test } from 'vitest'
import { openPresentation } from '../../../server/contract/presentation/open-presentation.ts'
import { ApiError } from '../../../web/api.ts'
import { faultMessages } from '../../../web/presentations/fault-messages.ts'
import { whyNotOpen, whyNotOpenMessages } from '../../../web/presentations/why-not-open.ts'

const t = whyNotOpenMessages.nl
const faults = faultMessages.nl
const why = (error: unknown) => whyNotOpen(error, t, faults, () => 'iets anders')
const refused = (status: number, detail: string) => new ApiError(status, { type: '', title: '', status, detail })
/** As the server says of a file, see server/presentations. */
const faultOf = (text: string) => {
	const { fault } = openPresentation(text)
	if (!fault) throw new Error(`${text} opens`)
	return refused(422, `the file of x cannot be opened: ${fault.detail}. It is left as it is`)
}

test('a file of a later version is told as that; a broken one with what is wrong in it', () => {
	expect(why(faultOf('{"schema": 9, "title": "Later", "scenes": []}'))).toEqual({ text: faults.newer, detail: null })
	const broken = why(faultOf('{\n"schema": 1,,\n}'))
	expect(broken.text).toContain(t.stays)
	expect(broken.detail).toContain('line 2')
})

test('what is not there, and what is not about the file', () => {
	expect(why(refused(404, 'x'))).toEqual({ text: t.absent, detail: null })
	expect(why(refused(400, 'x'))).toEqual({ text: t.absent, detail: null })
	for (const error of [new ApiError(0, null), refused(500, 'x'), new Error('x')])
		expect(why(error)).toEqual({ text: 'iets anders', detail: null })
})
