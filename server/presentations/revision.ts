import { createHash } from 'node:crypto'

/** What an edit is based on: first 16 hex digits of SHA-256 of the file's bytes, so that an edit in the file itself counts too. */
export const revisionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
