import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { Round } from '@wuxin/culture/contest-round.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import type { Open } from './contest-noun.ts'
import { newRound } from './new-round.ts'

interface Row extends Round {
  nth: number
}

/** What a round counts by, in one line: what is dropped, how it is rounded, what parts equals. */
const ruleText = ({ means, dropHighest, dropLowest, precision, ties, counts, weight, grouped }: Round, t: Translate): string =>
  [
    means === 'judged' && (dropHighest > 0 || dropLowest > 0 ? t('contest.drops', { highest: dropHighest, lowest: dropLowest }) : t('contest.dropsNone')),
    precision === null ? t('contest.exact') : t('contest.decimals', { count: precision }),
    t(`contest.ties.${ties}`),
    grouped && t('contest.byGroup'),
    t(`contest.counted.${counts}`, { weight }),
  ].filter(Boolean).join(t('contest.semicolon'))

const criteriaText = ({ criteria }: Round, t: Translate): string => joined(criteria.map(({ name, most, weight }) => (weight === '100' ? t('contest.criterionOf', { name, most }) : t('contest.criterionBy', { name, most, weight }))))

/** 轮次: how each round is scored and how many go on. `onOpen` where the reader may change them. */
export function RoundsPart({ rounds, onOpen }: Pick<ContestRecord, 'rounds'> & { onOpen?: Open }) {
  const t = useTexts()
  const columns: Column<Row>[] = [
    { key: 'name', title: t('contest.label.round'), render: ({ nth, name }) => `${nth}. ${name}` },
    { key: 'means', title: t('contest.label.means'), render: ({ means }) => t(`contest.means.${means}`) },
    { key: 'criteria', title: t('contest.label.criteria'), render: (round) => criteriaText(round, t) },
    { key: 'rule', title: t('contest.column.rule'), render: (round) => ruleText(round, t) },
    { key: 'advance', title: t('contest.column.advance'), render: ({ advance }) => (advance === null ? t('contest.last') : t('contest.advances', { count: advance })) },
  ]
  const tools: Column<Row> = {
    key: 'tools', title: '', render: ({ nth, ...round }) => (
      <>
        <Button type="link" size="small" onClick={() => onOpen?.({ name: 'putRound', fixed: { nth }, initial: round })}>{t('contest.do.edit')}</Button>
        <Button type="link" size="small" danger onClick={() => onOpen?.({ name: 'dropRound', fixed: { nth } })}>{t('contest.do.drop')}</Button>
      </>
    ),
  }
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('contest.part.rounds')}</h2>
        {onOpen && <Button onClick={() => onOpen({ name: 'putRound', initial: newRound })}>{t('contest.do.putRound')}</Button>}
      </div>
      {rounds.length > 0 ? <Rows rows={rounds.map((round, nth) => ({ ...round, nth: nth + 1 }))} rowKey={({ nth }) => String(nth)} columns={onOpen ? [...columns, tools] : columns} /> : <p className="wx-quiet">{t('contest.roundsNone')}</p>}
    </section>
  )
}
