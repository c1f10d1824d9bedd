import { useQuery } from '@tanstack/react-query'
import { limits } from '@wuxin/meetings/limit.rules'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { Button, Space } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { AgendaLine } from './agenda-order.rules.ts'

/** What can still come before the meeting: the topics that wait for this body, and a matter in words. */
export function AgendaAdd({ record, taken, onAdd }: {
  record: MeetingRecord
  /** Topics that stand on the agenda already. */
  taken: readonly string[]
  onAdd: (line: AgendaLine, title?: string) => void
}) {
  const t = useTexts()
  const [words, setWords] = useState('')
  const { data, error } = useQuery(trpc.topics.list.queryOptions({ body: record.body.id, state: 'queue', size: 100, sort: 'proposedAt' }))
  const takenOff = record.agenda.flatMap(({ topic }) => topic ?? [])
  const inPool = data?.rows.filter(({ id }) => !takenOff.some((topic) => topic.id === id)) ?? []
  const waiting = [...takenOff, ...inPool].filter(({ id }) => !taken.includes(id))
  const add = () => {
    if (!words.trim()) return
    onAdd({ words: words.trim() })
    setWords('')
  }
  return (
    <div className="mg-pool">
      <h3>{t('meetings.agenda.pool', { count: waiting.length })}</h3>
      {error && <p role="alert">{problemText(error, 'meetings')}</p>}
      {data && waiting.length === 0 && <p className="wx-quiet">{t('meetings.agenda.poolEmpty')}</p>}
      <ul>
        {waiting.map(({ id, number, title }) => (
          <li key={id}>
            <span>
              <small className="wx-quiet">{number}</small> {title}
            </span>
            <button type="button" className="wx-button" aria-label={t('meetings.agenda.addOne', { title })} onClick={() => onAdd({ topic: id }, title)}>
              <Icon name="plus" /> {t('meetings.agenda.add')}
            </button>
          </li>
        ))}
      </ul>
      <Space.Compact block>
        <Input
          aria-label={t('meetings.agenda.words')}
          placeholder={t('meetings.agenda.words')}
          maxLength={limits.title}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onPressEnter={(event) => {
            event.preventDefault()
            add()
          }}
        />
        <Button onClick={add} disabled={!words.trim()}>
          {t('meetings.agenda.add')}
        </Button>
      </Space.Compact>
    </div>
  )
}
