import { Button, Dropdown } from 'antd'
import { Suspense, type ReactNode } from 'react'
import { Link } from './router.ts'
import { Facts, type Fact } from './facts.tsx'
import { useWords } from './i18n.ts'
import { MainActionButton, type MaybeAction } from './main-action.tsx'
import { RelatedPanels } from './related-panels.tsx'
import type { PanelSlot, PanelSlots } from './slots.ts'
import { Steps, type Step } from './steps.tsx'
import { Timeline, type TimelineEntry } from './timeline.tsx'

/** Who answers for a record, by which rule, and where every change is kept. */
export interface Accountability {
  /** In the order of their duty: 首问 王…, 牵头 城管, 协办 …. */
  owners: readonly { label: string; name: string; detail?: ReactNode }[]
  rule?: { name: string; href: string }
  /** How many changes are kept, whether their chain holds (null: not checked), and where to read them. */
  trace?: { count: number; isSound: boolean | null; href: string }
}

/** A further action of a record. */
export interface MoreAction {
  key: string
  label: string
  onClick: () => void
  danger?: boolean
}

/** What a record page is made of, in the order in which it is read. */
export interface RecordPageProps<Slot extends PanelSlot> {
  /** MQ-2025-0412 */
  code?: string
  title: string
  state?: ReactNode
  clock?: ReactNode
  /** The one main action of this state and role. */
  action?: MaybeAction
  more?: readonly MoreAction[]
  way?: { steps: readonly Step[]; now: string | null; skipped?: readonly string[] }
  /** What the reader must know first: an extension asked for, a supervision. */
  notice?: ReactNode
  facts: readonly Fact[]
  /** Left out where the reader may not see it. */
  timeline?: readonly TimelineEntry[]
  /** Where the record's way beyond its own history is read, from source to answer. */
  wholeWay?: { label: string; href: string }
  accountability: Accountability
  /** The slot in which other modules show what they know of the record. */
  related?: { slot: Slot; payload: PanelSlots[Slot] }
  /** Parts of the module's own, between facts and history. */
  children?: ReactNode
  /** The drawer of the step that is being taken; it may be loaded when it is opened. */
  drawer?: ReactNode
}

function AccountabilityPanel({ owners, rule, trace }: Accountability) {
  const t = useWords('web')
  if (!owners.length && !rule && !trace) return null
  return (
    <section className="wx-panel">
      <h2>{t('record.who')}</h2>
      <dl className="wx-owners">
        {owners.map(({ label, name, detail }) => (
          <div key={`${label} ${name}`}>
            <dt>{label}</dt>
            <dd>
              {name} {detail}
            </dd>
          </div>
        ))}
        {rule && (
          <div>
            <dt>{t('record.rule')}</dt>
            <dd>
              <Link to={rule.href}>{rule.name}</Link>
            </dd>
          </div>
        )}
        {trace && (
          <div>
            <dt>{t('record.trace')}</dt>
            <dd>
              <Link to={trace.href}>{t('record.traceCount', { count: trace.count })}</Link>
              {trace.isSound !== null && ` · ${t(trace.isSound ? 'record.verified' : 'record.tampered')}`}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** A record: state and next action on top, then facts and history, beside them who is responsible, the rule and the trace. */
export function RecordPage<Slot extends PanelSlot = PanelSlot>(props: RecordPageProps<Slot>) {
  const { code, title, state, clock, action, more = [], way, related } = props
  const t = useWords('web')
  return (
    <article className="wx-record">
      <header className="wx-record__head">
        <div>
          {code && <p className="wx-record__code">{code}</p>}
          <h1>{title}</h1>
          <p className="wx-record__state">
            {state} {clock}
          </p>
        </div>
        <div className="wx-record__actions" data-has-main={action ? true : undefined}>
          <MainActionButton action={action} />
          {more.length > 0 && (
            <Dropdown trigger={['click']} menu={{ items: more.map((each) => ({ ...each })) }}>
              <Button>{t('record.more')}</Button>
            </Dropdown>
          )}
        </div>
      </header>
      {way && <Steps {...way} />}
      {props.notice}
      <div className="wx-record__body">
        <div>
          <section className="wx-panel">
            <h2>{t('record.facts')}</h2>
            <Facts facts={props.facts} />
          </section>
          {props.children}
          {props.timeline && (
            <section className="wx-panel">
              <div className="wx-panel__head">
                <h2>{t('record.timeline')}</h2>
                {props.wholeWay && <Link to={props.wholeWay.href}>{props.wholeWay.label}</Link>}
              </div>
              <Timeline entries={props.timeline} />
            </section>
          )}
        </div>
        <aside>
          <AccountabilityPanel {...props.accountability} />
          {related && <RelatedPanels slot={related.slot} payload={related.payload} />}
        </aside>
      </div>
      <Suspense>{props.drawer}</Suspense>
    </article>
  )
}
