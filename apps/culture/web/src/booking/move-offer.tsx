import { skipToken, useQuery } from '@tanstack/react-query'
import { Form } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { FreeHours } from './free-hours.tsx'

/** Below the hours of a form: which are free around them. A click fills them in. `moving` is the booking that would go there. */
export function MoveOffer({ venue, moving }: { venue: string; moving?: string }) {
  const t = useTexts()
  const form = Form.useFormInstance()
  const [starts, ends]: (string | undefined)[] = [Form.useWatch('starts', form), Form.useWatch('ends', form)]
  const { data } = useQuery(trpc.bookings.free.queryOptions(starts && ends && Date.parse(starts) < Date.parse(ends) ? { venue, starts, ends, moving } : skipToken, { retry: false }))
  if (!data || !starts || !ends) return null
  if (data.isFree) return <p className="wx-quiet">{t('bookings.isFree')}</p>
  return <FreeHours free={data.free} wanted={{ starts, ends }} lead={t('bookings.offer')} busy={false} onTake={(span) => form.setFieldsValue(span)} />
}
