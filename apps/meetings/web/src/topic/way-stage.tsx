import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { Resolutions } from './resolutions.tsx'
import { SourceLink } from './source-link.tsx'
import { TopicStateTag } from './topic-state-tag.tsx'
import { TopicTasks } from './topic-tasks.tsx'
import type { Stage } from './way.rules.ts'

/** What one stage of a topic's way left behind, with the way to its record; that it is not reached yet where it is not. */
export function WayStage({ stage, record }: { stage: Stage; record: TopicRecord }): ReactNode {
  const t = useTexts()
  const notYet = <span className="wx-quiet">{t('way.notYet')}</span>
  const { sourceRef, proposer, verification, answer } = record
  switch (stage.kind) {
    case 'source':
      return (
        <>
          {t(`sources.${record.source}`)} · {sourceRef ? <SourceLink source={sourceRef} /> : (proposer.name ?? t('topics.anonymous'))} <Moment at={record.proposedAt} />
        </>
      )
    case 'topic':
      return (
        <>
          <Link to={modulePath('meetings', `topics/${record.id}`)}>{`${record.number} ${record.title}`}</Link> <TopicStateTag row={record} />
          <span className="mt-words">{record.words}</span>
        </>
      )
    case 'left':
      return (
        <>
          {t('way.left', { state: t(`states.${record.state}`), reason: record.reason ?? record.mergedInto?.title ?? '' })}{' '}
          {record.mergedInto && <Link to={modulePath('meetings', `topics/${record.mergedInto.id}/way`)}>{record.mergedInto.number}</Link>}
        </>
      )
    case 'meeting':
      if (!stage.meeting) return notYet
      return (
        <>
          <Link to={modulePath('meetings', `meetings/${stage.meeting.id}`)}>{stage.meeting.number}</Link> <Moment at={stage.meeting.at} />
        </>
      )
    case 'resolution':
      return stage.resolution ? <Resolutions resolutions={[stage.resolution]} /> : notYet
    case 'task':
      return record.tasks.length > 0 ? <TopicTasks tasks={record.tasks} /> : notYet
    case 'confirmed':
      if (verification) return <>{[t(`verifiedBy.${verification.source}`), verification.words].filter(Boolean).join(' · ')} <Moment at={verification.at} /></>
      return stage.done ? <>{t('topics.unconfirmed')}</> : notYet
    case 'answer':
      if (!answer) return notYet
      return (
        <>
          <span className="mt-words">{answer.words}</span> <Moment at={answer.at} />
        </>
      )
  }
}
