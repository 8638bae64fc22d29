/** The peildatum of the demo: late, open and newest are judged on this day. */
export const AS_OF = '2025-12-31'

/** Days since 1970-01-01 of a calendar day. */
export const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
