import { freePhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { Alarm } from './alarm.entity.ts'
import { CurtainCheck } from './curtain.table.ts'
import { CareConsentGiven, CareVisit, Inhabitant } from './household.table.ts'

/** What was kept of the people goes with the pairing (个人信息保护法第四十七条); that they were cared for, by whom and when, stays. */
export async function forget(work: Work, household: string): Promise<void> {
  const inhabitant = await work.em.findOne(Inhabitant, { household })
  if (inhabitant) work.em.remove(inhabitant)
  const [consents, visits] = [await work.em.find(CareConsentGiven, { household }), await work.em.find(CareVisit, { household })]
  await freePhotos(work, [...consents, ...visits].flatMap(({ photos }) => photos))
  for (const each of consents) Object.assign(each, { photos: [], withdrawnWords: null })
  for (const each of visits) Object.assign(each, { words: null, needs: null, photos: [] })
  for (const each of await work.em.find(CurtainCheck, { household, words: { $ne: null } })) each.words = null
  for (const each of await work.em.find(Alarm, { household, words: { $ne: null } })) each.words = null
}
