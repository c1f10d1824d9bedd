import { useWords } from '../i18n.ts'
import type { MainAction } from '../main-action.tsx'
import { useModule } from '../module-context.tsx'
import type { MoreAction } from '../record-page.tsx'
import { useSession } from '../session.tsx'
import type { Noun, Shown } from './noun.ts'

/** What the caller may do to a record now, by the words' own rules: the one main action, and the rest behind 更多. Each opens its drawer. */
export function useActions<Row extends Shown, Name extends string>({ texts, rules, names }: Noun<Row, Name>, record: Row | undefined, open: (step: Name) => void): { main: MainAction | null; more: MoreAction[] } {
  const t = useWords(useModule().id)
  const { caller } = useSession()
  if (!record) return { main: null, more: [] }
  const next = rules.nextAction(record, caller)
  const may = rules.actionsFor(record, caller)
  const label = (name: string) => t(`${texts}.do.${name}`)
  const offer = (name: Name) => ({ label: label(name), onClick: () => open(name) })
  const main = names.find((name) => name === next)
  return {
    main: main ? offer(main) : null,
    more: names.filter((name) => may.includes(name) && name !== main).map((name) => ({ key: name, ...offer(name) })),
  }
}
