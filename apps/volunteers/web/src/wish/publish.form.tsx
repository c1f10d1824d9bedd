import { skipToken, useQuery } from '@tanstack/react-query'
import { limits } from '@wuxin/volunteers/limit.rules'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { Field } from '@wuxin/web/field'
import { Alert } from '@wuxin/web/ui'
import { Form, Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 公示: the wisher's words beside those that everybody will read; whatever still names somebody is shown while it is written. */
export function PublishForm({ record }: { record: WishRecord }) {
  const t = useTexts()
  const title = useDeferredValue((Form.useWatch<string | undefined>('publicTitle') ?? '').trim())
  const words = useDeferredValue((Form.useWatch<string | undefined>('publicWords') ?? '').trim())
  const { data } = useQuery(trpc.wishes.preview.queryOptions(title && words ? { id: record.id, publicTitle: title, publicWords: words } : skipToken))
  const removed = [...new Map((data?.removed ?? []).map((each) => [`${each.kind} ${each.shown}`, each])).values()]
  return (
    <>
      <p className="wx-given">{record.words}</p>
      <p className="wx-quiet">{t('wishes.hint.publish')}</p>
      <Field name="publicTitle" label={t('wishes.label.publicTitle')}>
        <Input maxLength={limits.title} showCount />
      </Field>
      <WordsField name="publicWords" label={t('wishes.label.publicWords')} />
      {data && removed.length === 0 && <Alert type="success" showIcon role="status" title={t('wishes.nobodyNamed')} />}
      {removed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('wishes.somebodyNamed')}
          description={
            <ul className="vt-removed">
              {removed.map(({ kind, shown, instead }) => (
                <li key={`${kind} ${shown}`}>
                  {t(`wishes.removed.${kind}`)} <del>{shown}</del> → <ins>{instead}</ins>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  )
}
