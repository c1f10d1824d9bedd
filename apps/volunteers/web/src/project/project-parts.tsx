import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'

/** What the project joins: needs and resources, how much of each, and how much was delivered. */
export function ProjectParts({ record: { parts } }: { record: ProjectRecord }) {
  const t = useTexts()
  return (
    <section className="wx-panel">
      <h2>{t('projects.parts')}</h2>
      <Rows
        rows={parts}
        rowKey={({ listing }) => listing}
        columns={[
          { key: 'title', title: t('listings.column.title'), render: ({ listing, title }) => <Link to={modulePath('volunteers', `listings/${listing}`)}>{title}</Link> },
          { key: 'side', title: t('projects.column.side'), render: ({ side }) => t(`listings.side.${side}`) },
          { key: 'kind', title: t('listings.column.kind'), render: ({ kind }) => t(`resourceKinds.${kind}`) },
          { key: 'owner', title: t('listings.column.owner'), render: ({ owner }) => owner.name },
          { key: 'amount', title: t('projects.column.amount'), render: ({ amount, measure }) => `${amount} ${measure}` },
          { key: 'delivered', title: t('projects.column.delivered'), render: ({ side, delivered, amount, measure }) => side === 'resource' && t('projects.deliveredOf', { delivered, amount, measure }) },
        ]}
      />
    </section>
  )
}
