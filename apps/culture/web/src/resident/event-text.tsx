import { useQuery } from '@tanstack/react-query'
import type { ResidentEvent } from '@wuxin/culture/event-resident.schema'
import type { Translate } from '@wuxin/web/i18n'
import { residentPath } from '@wuxin/web/module-path'
import { BackButton } from '@wuxin/web/resident/follow/back-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { Link } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { lazy, Suspense } from 'react'
import { trpc } from '../api.ts'
import { eventTimes } from '../event/event-times.ts'
import { useTexts } from '../texts.ts'
import { residentActions } from './event-actions.ts'
import { residentState } from './resident-state.ts'

const drawn = residentActions.map(({ load, ...action }) => ({ ...action, Action: lazy(load) }))

function particularsOf({ particulars: { kind, ...told } }: ResidentEvent, t: Translate): [name: string, said: string][] {
  const say = (field: string, value: unknown): string => (Array.isArray(value) ? value.join('；') : field === 'campaign' ? t(`campaigns.${String(value)}`) : String(value))
  return Object.entries(told).flatMap(([field, value]) => (value === null || (Array.isArray(value) && value.length === 0) ? [] : [[t(`particulars.${kind}.${field}`), say(field, value)]]))
}

function whoMay({ place, ageFrom, ageTo, guardianUnder, capacity }: ResidentEvent, t: Translate): string {
  const ages = ageFrom !== null && ageTo !== null ? t('residentEvents.ages.between', { from: ageFrom, to: ageTo }) : ageFrom !== null ? t('residentEvents.ages.from', { from: ageFrom }) : ageTo !== null ? t('residentEvents.ages.to', { to: ageTo }) : null
  const guardian = guardianUnder === null ? null : t('residentEvents.guardian', { age: guardianUnder })
  return [t('residentEvents.place', { place }), ages, guardian, capacity === null ? null : t('residentEvents.places', { count: capacity })].filter(Boolean).join(' · ')
}

function signUpOf({ hasSignUp, state, signUpFrom, signUpTo, signUpClosed }: ResidentEvent, t: Translate): string | null {
  if (state === 'scoring' || state === 'archived' || state === 'cancelled') return null
  if (!hasSignUp) return t('residentEvents.noSignUp')
  if (state === 'published' && signUpFrom) return t('residentEvents.from', { at: signUpFrom })
  return state === 'sign_up' && !signUpClosed && signUpTo ? t('residentEvents.until', { at: signUpTo }) : null
}

/** One event as residents read of it: what, when, where, for whom, and what they can do with it. */
export function EventText({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.residentEvents.get.queryOptions({ id }), retry: false })
  return (
    <>
      <BackButton label={t('residentEvents.back')} onClick={onBack} />
      <LookedUp query={query}>
        {(event: ResidentEvent) => {
          const { title, kind, at, place, words, organiser, reason, summary, photos, number } = event
          const facts: [string, string | null][] = [
            [t('residentEvents.when'), eventTimes(event)],
            [t('residentEvents.where'), at === null ? place : `${place} ${at}`],
            [t('residentEvents.who'), whoMay(event, t)],
            [t('residentEvents.signUp'), signUpOf(event, t)],
            ...particularsOf(event, t),
            [t('residentEvents.by'), organiser],
          ]
          return (
            <article>
              <h1>{title}</h1>
              <p className="wx-quiet">
                {t(`eventKinds.${kind}`)} · {t(`residentEvents.states.${residentState(event)}`)}
              </p>
              {event.state === 'cancelled' && <p role="alert">{t('residentEvents.cancelled', { reason })}</p>}
              <dl className="ct-facts">
                {facts.filter(([, said]) => said !== null).map(([name, said]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{said}</dd>
                  </div>
                ))}
              </dl>
              {words && <p className="ct-words">{words}</p>}
              {photos.map((link) => (
                <img key={link} className="ct-poster" src={link} alt={t('residentEvents.photos')} loading="lazy" />
              ))}
              {summary && (
                <section className="wx-card">
                  <h2>{t('residentEvents.went')}</h2>
                  <p className="ct-words">{summary}</p>
                </section>
              )}
              {event.card && (
                <Link className="wx-big" to={`${residentPath('feedback', 'score')}?code=${event.card}`}>
                  {t('residentEvents.score')}
                </Link>
              )}
              <Suspense>
                {drawn.filter(({ shows }) => shows(event)).map(({ key, Action }) => (
                  <Action key={key} event={event} />
                ))}
              </Suspense>
              <p className="wx-quiet">
                {number} · {dateTimeText(event.starts)}
              </p>
            </article>
          )
        }}
      </LookedUp>
    </>
  )
}
