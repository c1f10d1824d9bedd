import { useMutation } from '@tanstack/react-query'
import { matterRules } from '@wuxin/culture/matter.rules'
import type { MatterRecord } from '@wuxin/culture/matter.schema'
import { announce } from '@wuxin/web/announce'
import type { MainAction } from '@wuxin/web/main-action'
import { renewModule } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { StepName } from './matter-drawer.tsx'
import { nextText } from './next-text.ts'

/** The one thing that the caller can do to a matter now, by the words' own rules; null where it waits for somebody else. `error` is why a step of one click was refused. */
export function useMatterAction(record: MatterRecord | undefined, open: (step: StepName) => void): { main: MainAction | null; error: unknown } {
  const t = useTexts()
  const { caller } = useSession()
  const accept = useMutation({
    mutationFn: ({ id, version }: MatterRecord) => client.matters.accept.mutate({ id, version }),
    onSuccess: (after) => announce(nextText(after, caller)),
    onSettled: () => renewModule('culture'),
  })
  const next = record ? matterRules.nextAction(record, caller) : null
  if (!record || !next) return { main: null, error: accept.error }
  return { main: { label: t(`do.${next}`), busy: accept.isPending, onClick: () => (next === 'accept' ? accept.mutate(record) : open(next)) }, error: accept.error }
}
