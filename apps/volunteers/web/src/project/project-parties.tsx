import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { Moment } from '@wuxin/web/moment'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'

/** The sides of a project: who agreed, who signed the edition that stands, and how each evaluated the other. */
export function ProjectParties({ record: { parties, edition, signatures } }: { record: ProjectRecord }) {
  const t = useTexts()
  const signature = (key: string) => signatures.find((each) => each.party === key && each.edition === edition)
  return (
    <section className="wx-panel">
      <h2>{t('projects.parties')}</h2>
      <Rows
        rows={parties}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', title: t('projects.column.party'), render: ({ name }) => name },
          { key: 'side', title: t('projects.column.side'), render: ({ sides }) => sides.map((side) => t(`listings.side.${side}`)).join(' · ') },
          { key: 'agreed', title: t('projects.column.agreed'), render: ({ agreedAt }) => (agreedAt ? <Moment at={agreedAt} as="day" /> : t('projects.notYet')) },
          {
            key: 'signed', title: t('projects.column.signed'),
            render: ({ key }) => {
              const given = signature(key)
              return given ? <>{given.name} <Moment at={given.at} as="day" /></> : t('projects.notYet')
            },
          },
          { key: 'evaluation', title: t('projects.column.evaluation'), render: ({ evaluation }) => evaluation && t('projects.evaluated', { score: evaluation.score, words: evaluation.words }) },
        ]}
      />
    </section>
  )
}
