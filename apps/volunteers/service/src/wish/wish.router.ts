import { redact } from '@wuxin/platform/redaction.rules'
import { byId } from '@wuxin/platform/input.schema'
import { DomainError } from '@wuxin/platform/error'
import { load, loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { contactView } from '@wuxin/volunteers/field.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { mayUnmaskWisher } from '@wuxin/volunteers/wish.rules'
import { browseWishesInput, claimWishInput, previewWishInput, registerWishInput, unmaskWishInput, wishListInput } from '@wuxin/volunteers/wish-input.schema'
import { claimedWish, openWishList, wishList, wishPreview, wishRecord } from '@wuxin/volunteers/wish-view.schema'
import { browseWishes } from './wish-open.queries.ts'
import { listWishes } from './wish-list.queries.ts'
import { readWish } from './wish-record.queries.ts'
import { recordView } from './wish-record.view.ts'
import { claim } from './wish-step.work.ts'
import { namesIn } from './wish-step.entity.ts'
import { wishSteps } from './wish-steps.router.ts'
import { Wish } from './wish.entity.ts'
import { postWish } from './wish.work.ts'

const { permitted, countywide } = procedures(permissions)

/** The module of the records that wishes are taken from. */
const moduleOf = { mailbox: 'feedback', staff: null, visit: null } as const

/** Wishes (微心愿) for staff, members and units: what they read and take down, and every step. */
export const wishRouter = router({
  list: permitted('wish:list').input(wishListInput).output(wishList)
    .query(({ ctx: { work }, input }) => listWishes(work, input)),
  browse: countywide('wish:browse').input(browseWishesInput).output(openWishList)
    .query(({ ctx: { work }, input }) => browseWishes(work, input)),
  get: countywide('wish:browse').input(byId).output(wishRecord)
    .query(async ({ ctx: { work }, input }) => recordView(work, await readWish(work, input.id))),
  register: permitted('wish:register').input(registerWishInput).output(wishRecord)
    .mutation(async ({ ctx: { work }, input: { source: { kind: source, id, label }, ...wished } }) => {
      assertInScope(work, wished.area)
      const { wish } = await postWish(work, { ...wished, source, kind: wished.kind, from: { module: moduleOf[source], id, label }, registrar: work.caller })
      return recordView(work, await readWish(work, wish.id))
    }),
  preview: permitted('wish:verify').input(previewWishInput).output(wishPreview)
    .query(async ({ ctx: { work }, input }) => {
      const found = await load(work, Wish, input.id)
      const shown = (words: string) => redact(words, namesIn(found))
      const [title, words] = [shown(input.publicTitle ?? found.title), shown(input.publicWords ?? found.words)]
      return { title: title.words, words: words.words, removed: [...title.removed, ...words.removed] }
    }),
  unmask: countywide('wish:browse').meta({ answerNotKept: true }).input(unmaskWishInput).output(contactView)
    .mutation(async ({ ctx: { work }, input: { id, reason } }) => {
      const found = await loadLocked(work, Wish, id)
      if (!mayUnmaskWisher(found, work.caller)) throw new DomainError('FORBIDDEN', { action: 'unmask' })
      work.note({ record: 'Wish', recordId: id, action: 'look', area: found.area, reason })
      return { name: found.wisherName, phone: found.wisherPhone, spot: found.spot, masked: false }
    }),
  claim: countywide('wish:claim').input(claimWishInput).output(claimedWish)
    .mutation(({ ctx: { work }, input }) => claim(work, input)),
  ...wishSteps,
})
