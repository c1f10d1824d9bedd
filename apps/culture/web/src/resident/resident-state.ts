import type { ResidentEventRow } from '@wuxin/culture/event-resident.schema'

/** Where an event stands for residents: as its state says, and whether its sign-up is over. */
export const residentState = ({ state, signUpClosed }: Pick<ResidentEventRow, 'state' | 'signUpClosed'>): string => (state === 'sign_up' && signUpClosed ? 'closed' : state)
