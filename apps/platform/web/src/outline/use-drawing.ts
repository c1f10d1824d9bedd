import { outlineFaults, type OutlineFault, type Outlined } from '@wuxin/platform/outline.rules'
import type { outlinesView } from '@wuxin/platform/outline.schema'
import { useMemo, useState } from 'react'
import type { z } from 'zod'
import { changedCodes, crossed, draftsOf, ringOf, type Drafts } from './draft.rules.ts'

export type Outlines = z.output<typeof outlinesView>

/** What somebody draws on one page: how it is now, what of it is not kept yet, and what is wrong with it. */
export interface Drawing {
  drafts: Drafts
  /** Codes of places whose outline differs from what is kept. */
  changed: string[]
  /** Those of them that cannot be kept: they cross themselves. */
  crossed: string[]
  faults: OutlineFault[]
  /** The places whose outlines go along with one's corners: the grids. The place's own outline is moved by itself alone. */
  alongWith: (code: string) => string[]
  /** Takes a step that `undo` goes back over; `from` is what it began with, where it was shown meanwhile. */
  take: (next: Drafts, from?: Drafts) => void
  /** Shows a step that goes on: a corner under the finger. */
  show: (next: Drafts) => void
  /** Null where nothing was drawn yet. */
  undo: (() => void) | null
}

const shapes = (drafts: Drafts, codes: readonly string[]): Outlined[] =>
  codes.flatMap((code) => {
    const ring = ringOf(drafts, code)
    return ring ? [{ code, ring }] : []
  })

/** The outlines of a place and of those below it as they are being drawn. */
export function useDrawing({ parent, below }: Outlines): Drawing {
  const kept = useMemo(() => draftsOf([parent, ...below]), [parent, below])
  const [{ drafts, past }, setState] = useState<{ drafts: Drafts; past: readonly Drafts[] }>({ drafts: kept, past: [] })
  const faults = useMemo(() => outlineFaults(shapes(drafts, [parent.code])[0] ?? null, shapes(drafts, below.map(({ code }) => code))), [drafts, parent.code, below])
  const changed = useMemo(() => changedCodes(kept, drafts), [kept, drafts])
  const before = past.at(-1)
  return {
    drafts,
    changed,
    crossed: crossed(drafts, changed),
    faults,
    alongWith: (code) => below.map((each) => each.code).filter((each) => each !== code),
    take: (next, from = drafts) => next !== from && setState({ drafts: next, past: [...past, from] }),
    show: (next) => setState({ drafts: next, past }),
    undo: before ? () => setState({ drafts: before, past: past.slice(0, -1) }) : null,
  }
}
