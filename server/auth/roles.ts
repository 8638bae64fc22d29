import type { Role } from '../contract/session.ts'
import { roles } from '../contract/session.ts'

/** What the provider calls each role; several names may mean the same. */
export type RoleNames = Readonly<Record<Role, readonly string[]>>

/** Whether somebody with `role` may do what asks for `needed`: viewer < editor < admin. */
export const mayAs = (role: Role | null, needed: Role): boolean =>
	role !== null && roles.indexOf(role) >= roles.indexOf(needed)

const own = (value: unknown, key: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, key)
		? (value as Record<string, unknown>)[key]
		: undefined

/** The value of a claim: by its whole name (`https://example.org/roles`), else by a dotted path (`realm_access.roles`). */
export const claimAt = (claims: unknown, path: string): unknown =>
	own(claims, path) ?? path.split('.').reduce(own, claims)

/** The highest role that the claim at `path` (a text or a list of texts) gives; null: none that we know. */
export function roleOf(claims: unknown, path: string, names: RoleNames): Role | null {
	const claim = claimAt(claims, path)
	const given = new Set(Array.isArray(claim) ? claim : [claim])
	return roles.findLast((role) => names[role].some((name) => given.has(name))) ?? null
}
