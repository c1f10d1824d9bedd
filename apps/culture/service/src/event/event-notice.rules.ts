import type { Addressee } from '@wuxin/events/notice'
import type { EventAction } from '@wuxin/culture/event.schema'
import type { Directory } from '@wuxin/service/directory'
import { butFor, type Notice } from '@wuxin/service/life/notice'
import type { Step } from '../step/step.table.ts'
import type { CultureEvent } from './event.entity.ts'

type Kept = Pick<CultureEvent, 'id' | 'area' | 'title' | 'units' | 'organiserUnit' | 'organiserRole'>

const organiser = ({ area, organiserUnit, organiserRole }: Kept, directory: Directory): Addressee[] => {
  if (organiserUnit !== null) return [{ unit: organiserUnit }]
  return organiserRole === null ? [] : directory.holders(area, organiserRole).map(({ user }) => ({ user }))
}
const all = (event: Kept, directory: Directory): Addressee[] => {
  const partners = event.units.filter((unit) => unit !== event.organiserUnit).map((unit) => ({ unit }))
  return [...organiser(event, directory), ...partners]
}

/** Whom each step gives word of it; those who signed up are told by their sign-ups. */
const told: Partial<Record<EventAction | 'plan', typeof all>> = { publish: all, openSignUp: organiser, openCheckIn: organiser, postpone: all, cancel: all, answer: organiser }

/** What a step tells to whom but the one who took it. */
export function noticesOf(event: Kept, { action, actorId }: Pick<Step, 'action' | 'actorId'>, directory: Directory): Notice[] {
  const to = told[action as EventAction]?.(event, directory) ?? [] // an event's own lines
  return [{ to: butFor(actorId, to), text: `notice.event.${action}`, params: { title: event.title }, link: `/m/culture/events/${event.id}` }]
}
