import { dueWork } from '@wuxin/service/life/due-work'
import { followTerms } from './household-clock.work.ts'

/** Follows the terms of those who care, which begin and end at midnight. */
export const terms = dueWork({ name: 'volunteers.terms', cron: '10 0 * * *', looks: [followTerms] })
