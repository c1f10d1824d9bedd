import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { useClickStep } from '@wuxin/web/use-click-step'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** One text for editions that stand side by side: what stood there when it was begun is settled by it, what comes later is not. */
export function useSettle(meeting: string, { id: item, paragraph: { edition, variants } }: ItemView, onSettled: () => void) {
  const t = useTexts()
  const [one, setOne] = useState<{ words: string; seen: number; variants: string[] } | null>(null)
  const { mutate, isPending, error } = useClickStep()
  return {
    words: one?.words ?? null,
    isPending,
    error,
    begin: (words: string) => setOne({ words, seen: edition, variants: variants.map(({ id }) => id) }),
    change: (words: string) => setOne((begun) => begun && { ...begun, words }),
    finish: () => {
      if (!one) return
      const step = async () => {
        await client.meetings.settle.mutate({ id: meeting, item, ...one })
        setOne(null)
        onSettled()
      }
      mutate({ step, said: t('meetings.settle.done') })
    },
  }
}
