import { bookInput, type BookingRecord } from '@wuxin/culture/booking.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { announce } from '@wuxin/web/announce'
import { Field } from '@wuxin/web/field'
import { useModule } from '@wuxin/web/module-context'
import { renewModule } from '@wuxin/web/query-client'
import { dateTimeText } from '@wuxin/web/time'
import { useClickStep } from '@wuxin/web/use-click-step'
import { Input, InputNumber } from '@wuxin/web/ui-form'
import { useState } from 'react'
import type { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { VenuePicker } from '../venue/venue-picker.tsx'
import { FreeHours } from './free-hours.tsx'
import { MomentInput } from '@wuxin/web/moment-input'
import { freeOf } from './taken.ts'

interface Props {
  /** What the calendar knows already. */
  initial?: { venue?: string; starts?: string; ends?: string }
  venueName?: string
  onClose: () => void
}

/** 预约场地: which one, from when to when, what for. Where somebody was first, free hours to take with one click. */
export default function BookDrawer({ initial = {}, venueName, onClose }: Props) {
  const t = useTexts()
  const module = useModule()
  const take = useClickStep()
  const [refused, setRefused] = useState<{ input: z.output<typeof bookInput>; free: { from: string; to: string }[] } | null>(null)
  const said = ({ state, venue, starts }: BookingRecord) => t(`bookings.done.${state === 'asked' ? 'ask' : 'book'}`, { venue: venue.name, at: dateTimeText(starts) })

  async function book(input: z.output<typeof bookInput>): Promise<BookingRecord> {
    setRefused(null)
    try {
      return await client.bookings.book.mutate(input)
    } catch (error) {
      const free = freeOf(error)
      if (free) setRefused({ input, free })
      throw error
    }
  }
  const takeFree = (input: z.output<typeof bookInput>, span: { starts: string; ends: string }) =>
    take.mutate({ step: async () => {
      const booked = await book({ ...input, ...span })
      announce(said(booked))
      onClose()
    } })

  return (
    <ActionDrawer
      open
      title={t('bookings.do.book')}
      schema={bookInput}
      initial={initial}
      submit={book}
      next={said}
      onDone={() => void renewModule(module.id)}
      onClose={onClose}
      submitLabel={t('bookings.do.book')}
    >
      <Field name="venue" label={t('bookings.label.venue')}>
        <VenuePicker label={venueName} />
      </Field>
      <Field name="starts" label={t('bookings.label.starts')}>
        <MomentInput />
      </Field>
      <Field name="ends" label={t('bookings.label.ends')}>
        <MomentInput />
      </Field>
      <Field name="purpose" label={t('bookings.label.purpose')} hint={t('bookings.hint.purpose')}>
        <Input maxLength={60} />
      </Field>
      <Field name="people" label={t('bookings.label.people')}>
        <InputNumber min={1} precision={0} />
      </Field>
      {refused && <FreeHours free={refused.free} wanted={refused.input} busy={take.isPending} onTake={(span) => takeFree(refused.input, span)} />}
    </ActionDrawer>
  )
}
