import { useQuery } from '@tanstack/react-query'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** How many places are left, or how many wait already; nothing until it is known. */
export function SeatsLine({ event }: { event: string }) {
  const t = useTexts()
  const { data } = useQuery(trpc.residentSignUps.seats.queryOptions({ id: event }))
  if (!data) return null
  const { free, waiting } = data
  const isFull = waiting > 0 || free === 0
  return <p className="ct-seats">{isFull ? t('signUp.full', { count: waiting }) : free === null ? t('signUp.open') : t('signUp.free', { count: free })}</p>
}
