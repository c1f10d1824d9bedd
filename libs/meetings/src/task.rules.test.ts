import type { Grant } from '@wuxin/platform/caller'
import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'
import { taskLifecycle, taskRules, type TaskFacts } from './task.rules.ts'

const compound = '140225100201001'
const task = (overrides: Partial<TaskFacts> = {}): TaskFacts => ({ state: 'handle', area: compound, units: ['wuye'], ownerUnit: 'wuye', ownerRole: null, extensionAsked: false, ...overrides })
const who = (role: Grant['role'], overrides: Partial<Grant> = {}) => ({ id: 'somebody', grants: [{ role, area: compound, ...overrides }] })

describe('a task', () => {
  it('has no dead end, no state that nobody reaches, and no step that nobody may take', () => expect(lifecycleFaults(taskLifecycle, permissions)).toEqual([]))

  it('is finished, handed back or extended by its own unit', () => {
    expect(taskRules.actionsFor(task(), who('property_manager', { unit: 'wuye' }))).toEqual(['finish', 'handBack', 'askExtension'])
    expect(taskRules.actionsFor(task(), who('property_manager', { unit: 'another' }))).toEqual([])
  })

  it('of a post is finished by whoever holds that post at its place', () => {
    const own = task({ ownerUnit: null, ownerRole: 'committee_member', units: [] })
    expect(taskRules.nextAction(own, who('committee_member'))).toBe('finish')
    expect(taskRules.nextAction(own, who('grid_worker'))).toBe(null)
  })

  it('waits for the convener where an extension is asked', () => {
    expect(taskRules.nextAction(task({ extensionAsked: true }), who('branch_secretary'))).toBe('grantExtension')
  })

  it('that came back is given to another owner by the convener', () => {
    expect(taskRules.nextAction(task({ state: 'returned' }), who('branch_secretary'))).toBe('reassign')
    expect(taskRules.actionsFor(task({ state: 'returned' }), who('property_manager', { unit: 'wuye' }))).toEqual([])
  })
})
