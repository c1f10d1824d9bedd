import type { ProjectRow } from '@wuxin/volunteers/project.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { joined, type Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { ProjectStateTag } from './project-state-tag.tsx'

/** The columns of the list of projects; on a phone the first is the card's title. */
export const projectColumns = (t: Translate): Column<ProjectRow>[] => [
  {
    key: 'number', title: t('projects.column.project'), sort: true,
    render: ({ number, title, supervised }) => <RowTitle number={number} title={title}>{supervised && <StateTag tone="dueSoon">{t('projects.supervised')}</StateTag>}</RowTitle>,
  },
  { key: 'needs', title: t('projects.column.needs'), render: ({ needs }) => joined(needs) },
  { key: 'resources', title: t('projects.column.resources'), render: ({ resources }) => joined(resources) },
  { key: 'parties', title: t('projects.column.parties'), render: ({ parties }) => joined(parties) },
  { key: 'place', title: t('listings.column.place'), render: ({ place }) => <PlaceText place={place} />, deskOnly: true },
  { key: 'state', title: t('projects.column.state'), render: ({ state }) => <ProjectStateTag state={state} />, isBadge: true },
  { key: 'dueAt', title: t('projects.column.clock'), sort: true, render: ({ dueAt }) => dueAt && <ClockBadge dueAt={dueAt} /> },
  { key: 'claimedAt', title: t('projects.column.claimed'), sort: true, render: ({ claimedAt }) => <Moment at={claimedAt} as="day" />, deskOnly: true },
]
