import { describe, expect, it } from 'vitest'
import { Throttle } from './throttle.ts'

const at = (time: string) => new Date(`2025-04-21T${time}+08:00`)

describe('a throttle', () => {
  it('says when the next request is taken, once a client has made its share', () => {
    const throttle = new Throttle({ most: 2, minutes: 10 })
    expect(throttle.take('10.0.0.1', at('10:00:00'))).toBeNull()
    expect(throttle.take('10.0.0.1', at('10:09:00'))).toBeNull()
    expect(throttle.take('10.0.0.1', at('10:09:59'))).toEqual(at('10:10:00'))
  })

  it('begins anew after its time', () => {
    const throttle = new Throttle({ most: 1, minutes: 10 })
    throttle.take('10.0.0.1', at('10:00:00'))
    expect(throttle.take('10.0.0.1', at('10:10:00'))).toBeNull()
  })

  it('counts each client by itself', () => {
    const throttle = new Throttle({ most: 1, minutes: 10 })
    throttle.take('10.0.0.1', at('10:00:00'))
    expect(throttle.take('10.0.0.2', at('10:00:01'))).toBeNull()
  })
})
