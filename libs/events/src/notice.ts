import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { roles } from '@wuxin/platform/role'
import { defineEvent } from './define.ts'

/** Whom a notice reaches: an account by id, the members of a unit, or the holders of a role at a place. */
export const addressee = z.union([
  z.object({ user: z.string() }),
  z.object({ unit: z.string() }),
  z.object({ role: z.enum(roles), area: areaCode }),
])
export type Addressee = z.infer<typeof addressee>

/**
 * Something that people should know now; the platform shows it to each addressee once. `text` is a key in the
 * module's texts with `params`, which hold no personal data; `link` is the page that it leads to.
 */
export const noticeSent = defineEvent(
  'notice.sent',
  z.object({
    module: z.string(),
    to: z.array(addressee).min(1),
    text: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    link: z.string().startsWith('/'),
    area: areaCode,
  }),
)
