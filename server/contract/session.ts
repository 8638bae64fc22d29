import { z } from 'zod'

/** From little to much: who has a role may do all that the roles before it may. */
export const roles = ['viewer', 'editor', 'admin'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Who is signed in, as `/auth/session` tells the screen; null: this server asks nobody to sign in. */
export const sessionAnswer = z.object({ name: z.string(), role, expires: z.iso.datetime() }).nullable()
export type SessionAnswer = z.infer<typeof sessionAnswer>

/** What `POST /auth/logout` answers: where to go now. */
export const logoutAnswer = z.object({ to: z.string() })
