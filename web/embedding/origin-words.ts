import type { Language } from '../../server/contract/common.ts'
import { defineMessages } from '../../server/contract/messages.ts'

const messages = defineMessages({
	nl: { subdomains: (host: string) => `alle sites onder ${host}` },
	en: { subdomains: (host: string) => `all sites below ${host}` },
})

/** A site that may frame the embed, as people call it: `www.gemeente.nl`, `alle sites onder krant.nl`; `http://…` where it is not https. Pure. */
export function originWords(origin: string, language: Language): string {
	const [, scheme = '', host = ''] = /^(https?:\/\/)(.*)$/i.exec(origin) ?? ['', '', origin]
	const secure = scheme.toLowerCase() === 'https://'
	const name = host.replace(/^\*\./, '')
	const shown = secure ? name : `${scheme}${name}`
	return host.startsWith('*.') ? messages[language].subdomains(shown) : shown
}
