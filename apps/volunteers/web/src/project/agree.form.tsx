import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { useTexts } from '../texts.ts'

/** What is agreed to: what each side gives, and until when. */
export function AgreeForm({ record }: { record: ProjectRecord }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('projects.agreeTo', { from: record.from, to: record.to })}</p>
      <ul className="vl-rows">
        {record.parts.map(({ listing, side, title, owner, amount, measure }) => (
          <li key={listing}>
            {t(`projects.part.${side}`, { title })} · {owner.name}
            <span>
              {amount}
              {measure}
            </span>
          </li>
        ))}
      </ul>
      <p className="wx-quiet">{t('projects.hint.agree')}</p>
    </>
  )
}
