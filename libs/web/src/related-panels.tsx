import type { ComponentType } from 'react'
import { useFaces } from './faces.ts'
import { say } from './i18n.ts'
import { LazyPart } from './lazy-part.tsx'
import { useSession } from './session.tsx'
import type { PanelSlot, PanelSlots } from './slots.ts'

/** The panels that other modules put beside a record. A module that fails fails in its own panel. */
export function RelatedPanels<Slot extends PanelSlot>({ slot, payload }: { slot: Slot; payload: PanelSlots[Slot] }) {
  const session = useSession()
  const { faces } = useFaces()
  return faces.flatMap((face) =>
    (face.panels ?? [])
      .filter((panel) => panel.slot === slot && session.can(face.permissions, panel.permission))
      .map((panel, index) => (
        <section key={`${face.id} ${index}`} className="wx-panel">
          <h3>{say(panel.label)}</h3>
          <LazyPart face={face} load={panel.load as () => Promise<{ default: ComponentType<PanelSlots[Slot]> }>} props={payload} /* the slot's name, compared above, ties both */ />
        </section>
      )),
  )
}
