import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useWords } from './i18n.ts'
import { problemText } from './problem.ts'
import { Button, Input, Space } from 'antd'

/**
 * Personal data, masked. 查看 asks for a reason, which goes into the record's trace; what is shown goes when the page does.
 * Without `reveal` it stays masked.
 */
export function MaskedText({ masked, reveal }: { masked: string; reveal?: (reason: string) => Promise<string> }) {
  const t = useWords('web')
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { mutate, data, error, isPending } = useMutation({ mutationFn: (why: string) => reveal?.(why) ?? Promise.resolve(masked) })
  if (data) return <span>{data}</span>
  if (!reveal) return <span>{masked}</span>
  if (!isAsking) {
    return (
      <span>
        {masked}{' '}
        <Button size="small" type="link" onClick={() => setAsking(true)}>
          {t('masked.show')}
        </Button>
      </span>
    )
  }
  return (
    <form
      className="wx-masked"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) mutate(reason.trim())
      }}
    >
      <label htmlFor={id}>{t('masked.why')}</label>
      <Space.Compact block>
        <Input id={id} value={reason} maxLength={200} autoFocus required onChange={(event) => setReason(event.target.value)} />
        <Button htmlType="submit" loading={isPending} disabled={!reason.trim()}>
          {t('masked.confirm')}
        </Button>
      </Space.Compact>
      {error && <p role="alert">{problemText(error)}</p>}
    </form>
  )
}
