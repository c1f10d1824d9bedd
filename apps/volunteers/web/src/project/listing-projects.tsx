import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { ProjectStateTag } from './project-state-tag.tsx'

/** The projects that hold some of a listing, with how much. */
export function ListingProjects({ record: { projects, measure } }: { record: ListingRecord }) {
  const t = useTexts()
  return (
    <section className="wx-panel">
      <h2>{t('listings.projects')}</h2>
      {projects.length === 0 && <p className="wx-quiet">{t('listings.projectsNone')}</p>}
      <ul className="vl-rows">
        {projects.map(({ id, number, title, state, amount }) => (
          <li key={id}>
            <Link to={modulePath('volunteers', `projects/${id}`)}>{`${number} ${title}`}</Link>
            <span>
              {amount}
              {measure} <ProjectStateTag state={state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
