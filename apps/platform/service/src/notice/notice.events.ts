import { randomUUIDv7 } from 'node:crypto'
import { noticeSent, type Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import { on } from '@wuxin/service/events'
import { z } from 'zod'

/** The people whom an addressee means, by the directory of their county. */
function peopleOf(addressee: Addressee, directory: Directory): string[] {
  if ('user' in addressee) return [addressee.user]
  const posts = 'unit' in addressee ? directory.members(addressee.unit) : directory.holders(addressee.area, addressee.role)
  return posts.map((post) => post.user)
}

const isId = (text: string) => z.uuid().safeParse(text).success

/** Writes a notice to every account that it is meant for, once however often it is meant. People without an account miss nothing: they see none. */
export const keepNotices = on(noticeSent, async ({ to, module, text, params, link, area }, work) => {
  const directory = await work.directory(countyOf(area))
  const people = [...new Set(to.flatMap((addressee) => peopleOf(addressee, directory)))].filter(isId)
  if (people.length === 0) return
  const accounts = await work.db.selectFrom('account').select('id').where('id', 'in', people).where('disabled_at', 'is', null).execute()
  const notice = { module, text, params: JSON.stringify(params), link, area, at: work.now }
  const rows = accounts.map(({ id }) => ({ id: randomUUIDv7(), account: id, ...notice }))
  if (rows.length > 0) await work.db.insertInto('notice').values(rows).execute()
})
