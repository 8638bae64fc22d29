/** Texts live beside what shows them; both languages must have the same keys, which the compiler checks. */
export function defineMessages<M extends Record<string, unknown>>(messages: { nl: M; en: NoInfer<M> }) {
	return messages
}
