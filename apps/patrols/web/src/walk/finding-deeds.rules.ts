import type { FindingField } from '@wuxin/patrols/finding.schema'
import type { Action, Deed } from '@wuxin/patrols/sync.schema'
import type { ShiftPack } from '@wuxin/patrols/shift.schema'
import { changesOf, type OwnFinding } from '../phone/walk-state.rules.ts'

type Fields = Extract<Action, { kind: 'find' }>['fields']

/** What a finding begins with: the place of the checkpoint, and what the item of the list is usually taken for. */
export function beginningOf({ shift, checkpoints, checklists }: ShiftPack, at: string | null, item: string | null): Partial<Fields> {
  const checkpoint = checkpoints.find(({ id }) => id === at)
  const found = checklists.find(({ placeKind }) => placeKind === checkpoint?.placeKind)?.items.find(({ code }) => code === item)
  return {
    area: checkpoint?.place.code ?? shift.place.code,
    spot: checkpoint ? [checkpoint.name, checkpoint.spot].filter(Boolean).join(' · ').slice(0, 60) : null,
    grade: found?.grade ?? 'general',
    outcome: 'hazard',
    ...(found && { kind: found.kind }),
  }
}

/** The places that a finding of this shift can lie in: the shift's own, and those of its checkpoints, each once. */
export function placesOf({ shift, checkpoints }: ShiftPack): { code: string; path: string }[] {
  return [...new Map([shift.place, ...checkpoints.map(({ place }) => place)].map((place) => [place.code, place])).values()]
}

/** What is done to write a finding down: a new one, one that was refused sent again under the ids that it has, or the fields of one that were changed. */
export function deedsOf(fields: Fields, { id, checkpoint, item, before, isRefused }: { id: string; checkpoint: string | null; item: string | null; before: OwnFinding | null; isRefused: boolean }): Deed[] {
  if (!before) return [{ kind: 'find', finding: id, checkpoint, item, fields }]
  if (isRefused) return [{ kind: 'find', finding: id, checkpoint: before.action.checkpoint, item: before.action.item, fields }]
  const changes = changesOf(before.fields, fields)
  return changes ? [{ kind: 'amend', finding: id, fields: changes as Partial<Record<FindingField, never>> }] : []
}
