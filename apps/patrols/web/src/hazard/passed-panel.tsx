import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

type Passed = HazardRecord['passed'][number]

/** Where the case or topic of it is read. */
const pageOf = ({ to, record }: Passed): string | null => record && (to === 'whistle' ? modulePath('feedback', `cases/${record.id}`) : modulePath('meetings', `topics/${record.id}`))

/** 转出: its whistles and topics, how far each is, and the answer that came back. */
export function PassedPanel({ passed }: Pick<HazardRecord, 'passed'>) {
  const t = useTexts()
  if (passed.length === 0) return null
  return (
    <section className="wx-panel">
      <h2>{t('hazards.passedHead')}</h2>
      <ul className="wx-record-links">
        {passed.map((each) => {
          const page = pageOf(each)
          return (
            <li key={`${each.to} ${each.at}`}>
              <span>
                {t(`hazards.passedTo.${each.to}`)} {page ? <Link to={page}>{each.record?.number}</Link> : <span className="wx-quiet">{t('hazards.notTaken')}</span>}
              </span>
              <span>
                {each.step && <StateTag tone={each.over ? 'done' : 'underWay'}>{t(`hazards.news.${each.step}`)}</StateTag>} <span className="wx-quiet"><Moment at={each.at} /></span>
              </span>
              {each.answer && <p>{each.answer}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
