import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** The contract as it stands: its words, its edition, and its page for paper. */
export function ProjectContract({ record: { id, contract, state } }: { record: ProjectRecord }) {
  const t = useTexts()
  if (!contract) return state === 'sign' ? <p className="wx-panel wx-quiet">{t('projects.draftFirst')}</p> : null
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('projects.contractOf', { edition: contract.edition })}</h2>
        <Link to={modulePath('volunteers', `projects/${id}/contract`)}>{t('projects.do.print')}</Link>
      </div>
      <div className="vl-contract" tabIndex={0}>{contract.text}</div>
    </section>
  )
}
