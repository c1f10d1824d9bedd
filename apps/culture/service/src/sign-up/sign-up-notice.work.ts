import type { SignUpAction } from '@wuxin/culture/sign-up.schema'
import type { Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import { convenerAt } from '@wuxin/service/life/convener'
import { tell, type Notice } from '@wuxin/service/life/notice'
import { announce } from '@wuxin/service/life/steps'
import type { Work } from '@wuxin/service/work'
import type { CultureEvent } from '../event/event.entity.ts'
import type { Step } from '../step/step.table.ts'
import { SignUp } from './sign-up.entity.ts'

/** Whoever answers for the event: the unit that organises it, else those who convene at its place. */
export async function organisers(work: Work, { area, organiserUnit }: CultureEvent): Promise<Addressee[]> {
  return organiserUnit === null ? convenerAt(area, await work.directory(countyOf(area))) : [{ unit: organiserUnit }]
}

/** Steps that the person hears of, who has an account. Residents without one read them by their code. */
const toPerson: readonly SignUpAction[] = ['offer', 'lapse', 'remove']

/**
 * Keeps a sign-up's line and says it to those whom it concerns: whoever has an account reads it, and of an offered place to somebody without
 * one the organisers hear, who call.
 */
export async function announceSignUp(work: Work, event: CultureEvent, entry: SignUp, step: Step): Promise<void> {
  const action = step.action as SignUpAction // a sign-up's own steps
  const link = `/m/culture/events/${event.id}`
  const notices: Notice[] = []
  if (entry.account !== null && toPerson.includes(action)) notices.push({ to: [{ user: entry.account }], text: `notice.signUp.${action}`, params: { title: event.title }, link })
  if (entry.account === null && action === 'offer') {
    notices.push({ to: await organisers(work, event), text: 'notice.signUp.call', params: { title: event.title, place: entry.place }, link: `${link}/sign-ups?chip=offered` })
  }
  await announce(work, event, step, notices)
}

/** What everybody in an event's line is told who has an account; whoever has none reads it by the code. */
export async function tellLine(work: Work, event: CultureEvent, news: 'cancel' | 'postpone' | 'remind', entries?: readonly SignUp[]): Promise<void> {
  const told = entries ?? (await work.em.find(SignUp, { event: event.id, account: { $ne: null }, state: { $in: ['in', 'waiting', 'offered'] } }, { filters: false }))
  const to = [...new Set(told.flatMap(({ account }) => account ?? []))].map((user) => ({ user }))
  await tell(work, event, [{ to, text: `notice.signUp.${news}`, params: { title: event.title, starts: event.starts.toISOString() }, link: `/m/culture/events/${event.id}` }])
}
