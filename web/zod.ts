import { config } from 'zod/v4'

/**
 * What the front end gets for `zod` (vite.config.ts). The Content-Security-Policy forbids eval; zod would try it all the
 * same, and browsers report every try. Said here, because it must be said before the first schema is made.
 */
config({ jitless: true })

export * from 'zod/v4'
