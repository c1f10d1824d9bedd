import { pagesOf } from '@wuxin/web/page.fixture'
import face from './module.tsx'

/** What tests of these pages stand on. */
export const { draw, fakeNetwork, standOnPage, standOnPhone } = pagesOf(face)
