import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { useTexts } from '../texts.ts'

/** 公示: what residents are going to read. */
export function PublishForm({ record: { title, words, due } }: { record: PledgeRecord }) {
  const t = useTexts()
  return (
    <>
      <p>{t('pledges.hint.publish')}</p>
      <div className="wx-given">
        <strong>{title}</strong>
        <p className="vt-words">{words}</p>
        <p className="wx-quiet">{t('pledges.until', { due })}</p>
      </div>
    </>
  )
}
