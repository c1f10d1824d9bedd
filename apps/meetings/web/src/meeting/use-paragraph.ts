import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { useDirty } from '@wuxin/web/dirty'
import { dropDraft, keepDraft, readDraft } from '@wuxin/web/draft'
import { useRef, useState } from 'react'
import { client, trpc } from '../api.ts'
import { editionFor, isBeside, shownWords, type Mine } from './paragraph.rules.ts'

/** Milliseconds after the last stroke at which a paragraph is sent. */
const pause = 1_000

/**
 * A paragraph of the minutes while somebody writes it: it is kept on this device with every stroke and sent at each pause. What
 * others write appears while nothing of one's own waits; where both wrote, the service keeps both, and `variant` names one's own.
 */
export function useParagraph(meeting: string, item: ItemView) {
  const cache = useQueryClient()
  const draft = `meetings.minutes.${item.id}`
  const [mine, setMine] = useState<Mine | null>(() => readDraft<Mine>(draft))
  // What was written last, for the answers that arrive between two drawings.
  const latest = useRef(mine)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useDirty(mine !== null && !mine.isSent)

  const hold = (next: Mine | null) => {
    latest.current = next
    setMine(next)
    if (next && !next.isSent) keepDraft(draft, next)
    else dropDraft(draft)
  }
  const show = (after: ItemView) =>
    cache.setQueryData(trpc.meetings.get.queryKey({ id: meeting }), (record) => record && { ...record, agenda: record.agenda.map((each) => (each.id === after.id ? after : each)) })

  const { mutate, isPending, isPaused, error } = useMutation({
    mutationFn: ({ words, seen }: Mine) => client.meetings.write.mutate({ id: meeting, item: item.id, seen, words }),
    onSuccess: ({ item: after, variant }, sent) => {
      show(after)
      const seen = variant === null ? after.paragraph.edition : sent.seen
      const now = latest.current ?? sent
      hold({ words: now.words, seen, variant, isSent: now.words === sent.words })
      if (now.words !== sent.words) send()
    },
  })

  function send() {
    clearTimeout(timer.current)
    const waiting = latest.current
    if (waiting && !waiting.isSent) mutate(waiting)
  }
  return {
    words: shownWords(mine, item.paragraph),
    variant: mine?.variant ?? null,
    /** Whether it still stands beside the paragraph. */
    isBeside: isBeside(mine, item.paragraph),
    standing: error ? ('failed' as const) : isPaused ? ('offline' as const) : isPending ? ('sending' as const) : mine && !mine.isSent ? ('waiting' as const) : ('sent' as const),
    error,
    change: (words: string) => {
      hold({ words, seen: editionFor(mine, item.paragraph), variant: mine?.variant ?? null, isSent: false })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => !isPending && send(), pause)
    },
    /** At once, where something waits: the field was left. */
    flush: () => !isPending && send(),
    /** One text was made of all that stood there; what was written since is not in it and stays. */
    forget: () => {
      if (latest.current?.isSent) hold(null)
    },
  }
}
