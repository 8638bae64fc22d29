import type { Language } from '../contract/common.ts'
import { defineMessages } from '../contract/messages.ts'
import type { NoticeReason, ViewNotice } from '../contract/resolve-view.ts'

const messages = defineMessages({
	nl: {
		title: 'Niet alles wat dit adres vraagt is gepubliceerd.',
		instead: 'Je ziet wat er wel is.',
		reasons: {
			malformed: 'is niet te lezen',
			unknownParameter: 'is hier onbekend',
			notInDataset: 'is niet gepubliceerd',
			notPublished: 'is niet gepubliceerd',
			levelWithoutFigures: 'heeft hier geen cijfers',
			periodWithoutFigures: 'heeft hier geen cijfers',
			metricWithoutEvents: 'kan niet met dit onderwerp',
			emptyRange: 'heeft hier geen cijfers',
		} satisfies Record<NoticeReason, string> as Record<NoticeReason, string>,
	},
	en: {
		title: 'Not all that this address asks is published.',
		instead: 'You see what is.',
		reasons: {
			malformed: 'cannot be read',
			unknownParameter: 'is unknown here',
			notInDataset: 'is not published',
			notPublished: 'is not published',
			levelWithoutFigures: 'has no figures here',
			periodWithoutFigures: 'has no figures here',
			metricWithoutEvents: 'cannot go with this subject',
			emptyRange: 'has no figures here',
		},
	},
})

/** What does not change what the figures say, or what a picture in a page never has: mended without a word. */
const silent = new Set([
	'camera',
	'theme',
	'overlays',
	'display',
	'panels',
	'task',
	'sort',
	'filter',
	'compare',
	'compareMetrics',
])

/** What an address asked and is not shown, in words; null: nothing worth saying. */
export function noticeText(notices: readonly ViewNotice[], language: Language): string | null {
	const t = messages[language]
	const said = notices.filter(({ parameter }) => !silent.has(parameter))
	if (said.length === 0) return null
	const each = said.map(({ parameter, value, reason }) => `“${parameter}=${value}” ${t.reasons[reason]}`)
	return `${t.title} ${each.join('; ')}. ${t.instead}`
}
