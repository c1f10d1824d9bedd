import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { volunteerId, volunteerRecord } from '../team/team.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import AddVolunteerDrawer from './add-volunteer-drawer.tsx'
import VolunteerPage from './volunteer.page.tsx'

const certificate = {
  id: '0192f3a0-7777-7000-8000-000000000031', version: 1, code: 'ZM-7K4M9-QPT3W-XH', volunteer: { id: volunteerId, name: '孙洁' }, from: '2025-01-01', to: '2025-03-31', records: 3, minutes: 270,
  issuedAt: '2025-04-01T02:00:00.000Z', issuedBy: '王强', place: '云泰园小区', revoked: null, path: '/api/volunteers/certificates/0192f3a0-7777-7000-8000-000000000031.pdf',
}
const open = (record = volunteerRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.volunteers.get': () => record, 'volunteers.certificates.list': () => listed([certificate]), ...answers })
  draw(VolunteerPage, { as, path: '/m/volunteers/volunteers/:id', at: `/m/volunteers/volunteers/${volunteerId}` })
  return network
}

standOnPage()

describe('the page of a volunteer', () => {
  it('shows the number to whoever gives a reason', async () => {
    const network = open(volunteerRecord(), staff.secretary, { 'volunteers.volunteers.unmask': () => volunteerRecord({ phone: '13812345678', masked: false }) })
    expect(await screen.findByText('138****5678')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /查\s?看/ }))
    await userEvent.type(screen.getByRole('textbox'), '约时间{Enter}')
    expect(await screen.findByText('13812345678')).toBeDefined()
    expect(network.inputsOf('volunteers.volunteers.unmask')).toEqual([{ id: volunteerId, reason: '约时间' }])
    cleanup()
    open(volunteerRecord(), staff.leader)
    await screen.findByText('138****5678')
    expect(screen.queryByRole('button', { name: /查\s?看/ })).toBeNull()
  })

  it('says of each purpose whether they agreed, and writes a withdrawal down after asking', async () => {
    const network = open(volunteerRecord(), staff.secretary, { 'volunteers.volunteers.withdrawConsent': () => volunteerRecord({ left: true }) })
    const row = (await screen.findByText('登记服务')).closest('li') as HTMLElement
    expect(within(row).getByText('2025-01-02 同意')).toBeDefined()
    expect(within((screen.getByText('使用活动照片')).closest('li') as HTMLElement).getByText('2025-02-01 撤回')).toBeDefined()
    await userEvent.click(within(row).getByRole('button', { name: /撤\s?回/ }))
    expect(await screen.findByText(/电话等个人信息删除/)).toBeDefined()
    await userEvent.click(within(screen.getByRole('tooltip')).getByRole('button', { name: /确\s?定|OK/ }))
    await waitFor(() => expect(network.inputsOf('volunteers.volunteers.withdrawConsent')).toEqual([{ id: volunteerId, version: 2, purpose: 'register' }]))
  })

  it('gives the paper of a certificate, and issues another over a period', async () => {
    const network = open(volunteerRecord(), staff.secretary, { 'volunteers.certificates.issue': () => certificate })
    expect((await screen.findByRole('link', { name: '下载 PDF' })).getAttribute('href')).toBe(certificate.path)
    expect(screen.getByText('2025-01-01 至 2025-03-31：3 次，4 小时 30 分')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '开具证明' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: '开具证明' }))
    await waitFor(() => expect(network.inputsOf('volunteers.certificates.issue')).toEqual([{ volunteer: volunteerId, from: '2025-01-01', to: '2025-04-12' }]))
    expect(await screen.findByText('已开具 ZM-7K4M9-QPT3W-XH，可以下载。')).toBeDefined()
  })
})

describe('registering a volunteer', () => {
  it('asks for a guardian of somebody under age, and for the consent to it', async () => {
    const network = fakeNetwork({ 'volunteers.volunteers.add': () => volunteerRecord(), 'platform.directory.people': () => [{ id: 'p-zhao', name: '赵小', path: '云泰园小区' }] })
    draw(() => <AddVolunteerDrawer onClose={() => undefined} />, { as: staff.secretary })
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox', { name: '人员' }))
    await userEvent.click(await screen.findByTitle('赵小'))
    expect(within(drawer).queryByLabelText('监护人姓名')).toBeNull()
    await userEvent.type(within(drawer).getByLabelText('出生日期'), '2010-05-01')
    await userEvent.type(await within(drawer).findByLabelText('监护人姓名'), '赵大')
    await userEvent.type(within(drawer).getByLabelText('监护人电话'), '13912345678')
    await userEvent.type(within(drawer).getByLabelText('与本人的关系'), '父亲')
    await userEvent.click(within(drawer).getByRole('button', { name: '登记志愿者' }))
    expect(await within(drawer).findByText('要先同意登记服务')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('checkbox', { name: '登记服务' }))
    await userEvent.click(within(drawer).getByRole('button', { name: '登记志愿者' }))
    await waitFor(() => expect(network.inputsOf('volunteers.volunteers.add')).toMatchObject([{ person: 'p-zhao', born: '2010-05-01', guardian: { name: '赵大', phone: '13912345678', relation: '父亲' }, consents: ['register'] }]))
  })
})
