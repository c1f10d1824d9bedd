import { administratorRoles } from './role.ts'
import type { HeldPost } from './post.rules.ts'

/** Whether somebody with these posts is one of the three administrators on a day, or is to become one. */
export const isAdministratorFrom = (day: string, posts: readonly Pick<HeldPost, 'role' | 'to'>[]): boolean =>
  posts.some(({ role, to }) => administratorRoles.some((each) => each === role) && (to === null || to >= day))

/**
 * Whether a colleague may give an account a new password. Whoever sets a password could sign in with it, so that one
 * administrator would act as another, and the three would no longer exclude each other (三员分立). Where a second factor
 * stands, the password alone opens nothing.
 */
export const mayRenewPassword = ({ isAdministrator, hasSecondFactor }: { isAdministrator: boolean; hasSecondFactor: boolean }): boolean =>
  !isAdministrator || hasSecondFactor
