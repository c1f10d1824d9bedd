import type { ContestRecord, JudgeView } from '@wuxin/culture/contest-view.schema'
import { joined } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import type { Open } from './contest-noun.ts'
import { numberedText } from './numbered-text.ts'

/** 评委, how each gives their sheets, and whom they do not score. `onOpen` where the reader may change them in this state. */
export function JudgesPart({ judges, entrants, relatives, state, onOpen }: Pick<ContestRecord, 'judges' | 'entrants' | 'relatives' | 'state'> & { onOpen?: Open }) {
  const t = useTexts()
  const relativesOf = (judge: string) => entrants.filter(({ id }) => relatives.some((each) => each.judge === judge && each.entrant === id))
  const columns: Column<JudgeView>[] = [
    { key: 'name', title: t('contest.label.judge'), render: ({ name }) => name },
    { key: 'means', title: t('contest.column.gives'), render: ({ person }) => t(person === null ? 'contest.keyedIn' : 'contest.givesOwn') },
    { key: 'relatives', title: t('contest.column.relatives'), render: ({ id }) => joined(relativesOf(id).map((each) => numberedText(each, t))) },
    { key: 'out', title: t('contest.column.out'), render: ({ outFrom, outReason }) => outFrom !== null && t('contest.outFrom', { round: outFrom, reason: outReason ?? '' }) },
  ]
  const tools: Column<JudgeView> = { key: 'tools', title: '', render: ({ id, outFrom }) => outFrom === null && <Button type="link" size="small" danger onClick={() => onOpen?.({ name: 'dismiss', fixed: { judge: id } })}>{t('contest.do.dismiss')}</Button> }
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('contest.part.judges', { count: judges.length })}</h2>
        {onOpen && state === 'preparing' && <Button onClick={() => onOpen({ name: 'appoint' })}>{t('contest.do.appoint')}</Button>}
      </div>
      {judges.length > 0 ? <Rows rows={judges} rowKey={({ id }) => id} columns={onOpen && (state === 'preparing' || state === 'scoring') ? [...columns, tools] : columns} /> : <p className="wx-quiet">{t('contest.judgesNone')}</p>}
    </section>
  )
}
