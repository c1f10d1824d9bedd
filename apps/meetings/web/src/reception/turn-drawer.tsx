import { limits } from '@wuxin/meetings/limit.rules'
import { turnVisitInput, visitOutcomes, type turnedVisit } from '@wuxin/meetings/reception.schema'
import { countyOf } from '@wuxin/platform/area'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { CaseCategoryInput } from '@wuxin/web/case-category-input'
import { Field } from '@wuxin/web/field'
import type { Translate } from '@wuxin/web/i18n'
import { DomainProblem, problemOf } from '@wuxin/web/problem'
import { Input } from '@wuxin/web/ui-form'
import type { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { refreshReception } from './refresh-reception.ts'
import type { TurnInto } from './visit-actions.tsx'
import type { VisitRow } from './visit-columns.tsx'

const [topic, complaint, answered] = turnVisitInput.options
const schemas = { topic, case: complaint, answered } as const satisfies Record<TurnInto, z.ZodObject>

/** What a matter is called until somebody finds a better title: its first sentence. */
const titleOf = (words: string) => (words.split(/[。！？；\n]/)[0] ?? words).slice(0, limits.title)

/** A refusal that names what the visit became says it as the log does. */
function spelled(problem: DomainProblem, t: Translate): DomainProblem {
  const into = visitOutcomes.find((each) => each === problem.params['into'])
  return into ? new DomainProblem({ ...problem, params: { into: t(`reception.outcomes.${into}`) } }) : problem
}

/** A visit becomes a topic, a case or an answer, once. */
export default function TurnDrawer({ visit, into, onTurned, onClose }: {
  visit: VisitRow
  into: TurnInto
  onTurned: (turned: z.infer<typeof turnedVisit>) => void
  onClose: () => void
}) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t(`reception.turn.${into}`)}
      schema={schemas[into] as z.ZodObject /* one of the three, each an object */}
      initial={into === 'topic' ? { title: titleOf(visit.words) } : undefined}
      fixed={{ id: visit.id, version: visit.version, into }}
      submit={(input) =>
        client.reception.turnVisit.mutate(input as z.output<typeof turnVisitInput> /* what that very schema gave */).catch((error: unknown) => {
          throw spelled(problemOf(error), t)
        })
      }
      next={t(`reception.turned.${into}`, { number: visit.number })}
      onDone={(turned) => {
        onTurned(turned)
        void refreshReception()
      }}
      onClose={onClose}
      submitLabel={t(`reception.turn.${into}`)}
      irreversible
    >
      <p className="mt-visit-words">{visit.words}</p>
      {into === 'topic' && (
        <Field name="title" label={t('reception.label.title')}>
          <Input maxLength={limits.title} showCount />
        </Field>
      )}
      {into === 'case' && (
        <Field name="category" label={t('reception.label.category')}>
          <CaseCategoryInput county={countyOf(visit.place.code)} />
        </Field>
      )}
      {into === 'answered' && (
        <Field name="words" label={t('reception.label.answer')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={limits.words} showCount />
        </Field>
      )}
    </ActionDrawer>
  )
}
