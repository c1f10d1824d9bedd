import { countyOf } from '@wuxin/platform/area'
import { maskAddress, maskName, maskPhone } from '@wuxin/platform/mask'
import { redact } from '@wuxin/platform/redaction.rules'
import { lineView } from '@wuxin/service/life/history'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { signsOf } from '@wuxin/volunteers/contact.rules'
import { homeServiceLifecycle, mayReadAsker, residentHomeServiceActions } from '@wuxin/volunteers/home-service.rules'
import type { HomeServiceRecord, residentHomeService } from '@wuxin/volunteers/home-service-view.schema'
import type { z } from 'zod'
import type { KeptMatter } from './home-service-record.queries.ts'

const resultOf = (work: Work, { result, resultPhotos, finishedAt }: KeptMatter): HomeServiceRecord['result'] =>
  result !== null && finishedAt !== null ? { words: result, photos: photoLinks(work, resultPhotos), at: iso(finishedAt) } : null

/** What is not read by who only sees that there is something to mend: the asker's own words and photos, and who it is. */
const notOwn = { title: '', words: '', photos: [], asker: { name: null, phone: null, spot: null, masked: true } } satisfies Partial<HomeServiceRecord>

/** What became of a matter, without the asker's own; what others said of it names nobody. */
function followed(record: HomeServiceRecord, names: readonly string[]): HomeServiceRecord {
  const plain = (words: string) => redact(words, names).words
  const plainOr = (words: string | null) => words && plain(words)
  const { result, callBacks, reason, steps } = record
  return {
    ...record, ...notOwn, result: result && { ...result, words: plain(result.words) }, callBacks: callBacks.map((each) => ({ ...each, words: plainOr(each.words) })),
    reason: plainOr(reason), steps: steps.map((line) => ({ ...line, words: plainOr(line.words) })),
  }
}

/** A matter as its page shows it to staff: whose it is masked, and left out for those who may not ask. */
export async function recordView(work: Work, found: KeptMatter): Promise<HomeServiceRecord> {
  const directory = await work.directory(countyOf(found.area))
  const { id, version, number, title, area, units, kind, state, unit, words, askerName: name, askerPhone: phone, spot, finishedById, callBacks, reopened, reason, settingsVersion } = found
  const record: HomeServiceRecord = {
    id, version, number, title, area, units, kind, state, words, finishedById, callBacks, reopened, reason, settingsVersion, place: directory.place(area),
    unit: unit === null ? null : { id: unit, name: directory.unitName(unit) }, askedAt: iso(found.askedAt), dueAt: isoOr(found.dueAt), photos: photoLinks(work, found.photos),
    asker: { name: name && maskName(name), phone: phone && maskPhone(phone), spot: spot && maskAddress(spot), masked: true }, result: resultOf(work, found),
    steps: found.steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
  return mayReadAsker(found, work.caller) ? record : followed(record, signsOf({ name, phone, spot }))
}

/** A matter as the holder of its tracking code sees it; that it was handed up is between offices. */
export async function residentView(work: Work, found: KeptMatter): Promise<z.output<typeof residentHomeService>> {
  const directory = await work.directory(countyOf(found.area))
  const { number, title, words, kind, area, state, unit, reason, callBacks } = found
  return {
    number, title, words, kind, state, place: directory.path(area), unit: unit === null ? null : directory.unitName(unit), askedAt: iso(found.askedAt), dueAt: isoOr(found.dueAt),
    coming: found.steps.findLast(({ action }) => action === 'accept')?.words ?? null, result: resultOf(work, found), callBack: callBacks.at(-1) ?? null, reason: state === 'declined' || state === 'withdrawn' ? reason : null,
    may: residentHomeServiceActions.filter((action) => homeServiceLifecycle.actions[action].from.includes(state)),
    steps: found.steps.filter(({ action }) => action !== 'escalate').map(({ action, at }) => ({ action, at: iso(at) })),
  }
}
