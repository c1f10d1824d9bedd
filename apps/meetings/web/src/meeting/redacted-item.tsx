import type { redactionView } from '@wuxin/meetings/meeting-view.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import { Field } from '@wuxin/web/field'
import { Form, Input } from '@wuxin/web/ui-form'
import type { z } from 'zod'
import { useTexts } from '../texts.ts'
import { MarkedWords } from './marked-words.tsx'

/** One item before its publication: the minutes with what is taken out marked, each thing with what stands instead, and the words to be read. */
export function RedactedItem({ redaction, place }: {
  redaction: z.output<typeof redactionView>['items'][number]
  /** Counts from 1. */
  place: number
}) {
  const t = useTexts()
  const { title, words, resolution, removed } = redaction
  const at = place - 1
  const each = [...new Map(removed.map((one) => [`${one.kind} ${one.shown}`, one])).values()]
  return (
    <section className="wx-panel mg-redacted">
      <h2>
        {place}. {title}
      </h2>
      <div className="mg-redacted__sides">
        <div>
          <h3>{t('meetings.publish.original')}</h3>
          <p className="mg-words">
            <MarkedWords words={words} marked={removed.map(({ shown }) => shown)} />
          </p>
          {resolution && (
            <p className="mg-words">
              <strong>{t('meetings.resolution.title')}</strong> <MarkedWords words={resolution} marked={removed.map(({ shown }) => shown)} />
            </p>
          )}
          <h3>{t('meetings.publish.taken', { count: each.length })}</h3>
          {each.length === 0 && <p className="wx-quiet">{t('meetings.publish.nothing')}</p>}
          <ul className="mg-removed">
            {each.map(({ kind, shown, instead }) => (
              <li key={`${kind} ${shown}`}>
                <span className="wx-quiet">{t(`meetings.publish.kinds.${kind}`)}</span> <del>{shown}</del> → <ins>{instead}</ins>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Form.Item name={['items', at, 'item']} hidden>
            <Input />
          </Form.Item>
          <Field name={['items', at, 'words']} label={t('meetings.publish.readWords')}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 20 }} maxLength={limits.minutes} />
          </Field>
          {resolution !== null && (
            <Field name={['items', at, 'resolution']} label={t('meetings.publish.readResolution')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={limits.words} />
            </Field>
          )}
        </div>
      </div>
    </section>
  )
}
