import { screen, within } from '@testing-library/react'
import type { OrganisationRow } from '@wuxin/volunteers/organisation.schema'
import { listed, place, staff } from '@wuxin/web/people.fixture'
import { expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import OrganisationListPage from './organisation-list.page.tsx'
import OrganisationPage from './organisation.page.tsx'

const sunset: OrganisationRow = { id: 'sunset', name: '夕阳红志愿服务队', creditCode: '51140226MJ0000001X', place, offers: 2, orders: 31, sessions: 4, projects: 1, wishes: 7 }

standOnPage()

it('social organisations stand by name, with what each has done', async () => {
  const network = fakeNetwork({ 'volunteers.organisations.list': () => listed([sunset]) })
  draw(OrganisationListPage, { as: staff.community, path: '/organisations' })
  const row = (await screen.findByText('夕阳红志愿服务队')).closest('tr') as HTMLElement
  for (const text of ['51140226MJ0000001X', '31', '7']) expect(within(row).getByText(text)).toBeDefined()
  expect(network.inputsOf('volunteers.organisations.list')).toMatchObject([{ page: 1 }])
})

it('each number of one leads to its rows', async () => {
  fakeNetwork({ 'volunteers.organisations.get': () => sunset })
  draw(OrganisationPage, { as: staff.community, path: '/organisations/:id', at: '/organisations/sunset' })
  expect(await screen.findByRole('heading', { level: 1, name: '夕阳红志愿服务队' })).toBeDefined()
  expect(screen.getByRole('link', { name: '31' }).getAttribute('href')).toBe('/m/volunteers/orders?unit=sunset&figure=orders')
  expect(screen.getByRole('link', { name: '1' }).getAttribute('href')).toBe('/m/volunteers/projects?unit=sunset&figure=contracts')
})

it('an empty list says where social organisations come from', async () => {
  fakeNetwork({ 'volunteers.organisations.list': () => listed([]) })
  draw(OrganisationListPage, { as: staff.community, path: '/organisations' })
  expect(await screen.findByText('还没有社会组织。在平台的单位里登记后会出现在这里。')).toBeDefined()
})
