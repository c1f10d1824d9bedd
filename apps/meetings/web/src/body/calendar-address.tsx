import { useMutation, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { copyText } from '@wuxin/web/copy-text'
import { problemText } from '@wuxin/web/problem'
import { queryClient } from '@wuxin/web/query-client'
import { Button } from '@wuxin/web/ui'
import { Popconfirm } from '@wuxin/web/ui-overlay'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The secret address of a calendar (RFC 5545), the body's or one's own: made, copied, and renewed where somebody else has it. */
export function CalendarAddress({ body }: { body: string | null }) {
  const t = useTexts()
  const [isCopied, setCopied] = useState(false)
  const question = trpc.calendars.address.queryOptions({ body })
  const { data, error, refetch } = useQuery(question)
  const address = data?.path ? `${location.origin}${data.path}` : null
  const renew = useMutation({
    mutationFn: () => client.calendars.make.mutate({ body, renew: address !== null }),
    onSuccess: (made) => {
      setCopied(false)
      queryClient.setQueryData(question.queryKey, made)
    },
  })
  if (!data) return <Arriving query={{ error, refetch }} rows={1} />
  return (
    <div className="mt-address">
      <p className="wx-quiet">{t('bodies.calendarHint')}</p>
      {address && <code>{address}</code>}
      <p className="wx-row">
        {address && <Button onClick={() => void copyText(address).then(setCopied)}>{t(isCopied ? 'bodies.calendarCopied' : 'bodies.calendarCopy')}</Button>}
        {address ? (
          <Popconfirm title={t('bodies.calendarRenew')} description={t('bodies.calendarRenewHint')} onConfirm={() => renew.mutate()}>
            <Button loading={renew.isPending}>{t('bodies.calendarRenew')}</Button>
          </Popconfirm>
        ) : (
          <Button loading={renew.isPending} onClick={() => renew.mutate()}>{t('bodies.calendarMake')}</Button>
        )}
      </p>
      {renew.error && <p role="alert">{problemText(renew.error, 'meetings')}</p>}
    </div>
  )
}
