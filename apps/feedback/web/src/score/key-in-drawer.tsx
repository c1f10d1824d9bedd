import { marks } from '@wuxin/feedback/mark.rules'
import { giveByHandInput } from '@wuxin/feedback/score-input.schema'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { say } from '@wuxin/web/i18n'
import { renewModule } from '@wuxin/web/query-client'
import { Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useRef, useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 录入纸质卡: one card, and then an empty one for the next until it is closed. */
export default function KeyInDrawer({ record: { id, items }, onClose }: { record: ScoreRecord; onClose: () => void }) {
  const t = useTexts()
  const [nth, setNth] = useState(0)
  const isKept = useRef(false)
  return (
    <ActionDrawer
      key={nth}
      open
      title={t('score.do.giveByHand')}
      schema={giveByHandInput}
      fixed={{ id }}
      submit={client.scores.giveByHand.mutate}
      next={({ cards }: ScoreRecord) => t('score.keyed', { count: cards })}
      onDone={() => {
        isKept.current = true
        void renewModule('feedback')
      }}
      onClose={() => {
        if (!isKept.current) return onClose()
        isKept.current = false
        setNth(nth + 1)
      }}
      submitLabel={t('score.do.giveByHand')}
    >
      <p className="wx-quiet">{t('score.hint.giveByHand')}</p>
      {items.map(({ code, name }) => (
        <Field key={code} name={['scores', code]} label={say(name)}>
          <Radio.Group optionType="button" options={marks.map((mark) => ({ value: mark, label: t(`score.marks.${mark}`) }))} />
        </Field>
      ))}
      <WordsField label={t('score.label.words')} rows={2} hint={t('score.hint.words')} />
    </ActionDrawer>
  )
}
