import { mayAt } from '@wuxin/platform/caller'
import { platformPermissions } from '@wuxin/platform/permissions'
import { dayEdge } from '@wuxin/web/time'
import { words } from '@wuxin/web/i18n'
import type { Asked, InboxItem } from '@wuxin/web/module'
import { client } from './api.ts'

/** So many of each kind are brought; the list pages have the rest. */
const size = 50

/** What the platform asks of one: rules to acknowledge, and for those who mark compounds at risk, reviews that are due. */
export async function load({ area, signal }: Asked): Promise<InboxItem[]> {
  const t = words('platform')
  const within = area ?? undefined
  const [me, rules, reviews] = await Promise.all([
    client.session.me.query(undefined, { signal }),
    client.rules.list.query({ toAcknowledge: true, size }, { signal }),
    client.compounds.list.query({ risk: 'due', within, size }, { signal }),
  ])
  return [
    ...reviews.rows.flatMap(({ code, path, risk }): InboxItem[] =>
      risk && mayAt(me, platformPermissions['compound:flag-risk'], code) ? [{ id: `risk ${code}`, title: t('inbox.review', { reason: risk.reason }), place: path, step: t('inbox.reviewStep'), dueAt: dayEdge(risk.reviewOn, true), path: `areas/${code}` }] : [],
    ),
    ...rules.rows.map((rule): InboxItem => ({ id: `rule ${rule.id}`, title: t('inbox.rule', { name: rule.name, edition: rule.edition }), place: rule.path, step: t('inbox.ruleStep'), dueAt: rule.acknowledgeBy && dayEdge(rule.acknowledgeBy, true), path: `rules/${rule.id}` })),
  ]
}
