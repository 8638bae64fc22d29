import { useQuery } from '@tanstack/react-query'
import { useSession } from '../header/use-session.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'

const messages = defineMessages({
	nl: {
		edition: (day: string) =>
			`Dit is een bevroren editie van ${day}. Er verandert niets meer aan: je kunt presenteren en exporteren.`,
		viewer: (name: string) =>
			`Je bent ingelogd als ${name} en mag bekijken, niet bewerken. Presenteren en exporteren kan wel.`,
		server: 'Op deze server wordt niets bewaard. Presenteren en exporteren kan wel.',
	},
	en: {
		edition: (day: string) =>
			`This is a frozen edition of ${day}. Nothing in it changes any more: you can present and export.`,
		viewer: (name: string) => `You are signed in as ${name} and may look, not edit. You can present and export.`,
		server: 'Nothing is saved on this server. You can present and export.',
	},
})

/** Why nothing can be edited here. */
export function useReadOnlyReason(): string {
	const t = useMessages(messages)
	const format = useFormat()
	const session = useSession()
	const edition = useQuery(datasetQuery).data?.edition
	if (edition) return t.edition(format.day(edition.madeOn))
	return session?.role === 'viewer' ? t.viewer(session.name) : t.server
}
