import { describe, expect, it } from 'vitest'
import { addQuestionInput } from './question.schema.ts'
import { isChoice, isRight, questionFault } from './question.rules.ts'

const single = { kind: 'single' as const, options: ['甲', '乙', '丙'], answer: [1] }

describe('a question', () => {
  it('can be asked with two options or more and a right one among them', () => {
    expect(questionFault(single)).toBeNull()
    expect(questionFault({ ...single, kind: 'multiple', answer: [0, 2] })).toBeNull()
    expect(questionFault({ kind: 'true_false', options: [], answer: [1] })).toBeNull()
  })

  it('cannot be asked with one option, the same one twice, or a right one that it has not', () => {
    expect(questionFault({ ...single, options: ['甲'] })).toEqual({ field: 'options', code: 'OPTIONS_COUNT' })
    expect(questionFault({ ...single, options: ['甲', '甲'] })).toEqual({ field: 'options', code: 'OPTION_TWICE' })
    expect(questionFault({ ...single, answer: [3] })).toEqual({ field: 'answer', code: 'ANSWER_UNFIT' })
    expect(questionFault({ ...single, answer: [0, 1] })).toEqual({ field: 'answer', code: 'ANSWER_ONE' })
    expect(questionFault({ ...single, kind: 'multiple' })).toEqual({ field: 'answer', code: 'ANSWER_SEVERAL' })
    expect(questionFault({ kind: 'true_false', options: ['对', '错'], answer: [0] })).toEqual({ field: 'options', code: 'OPTIONS_COUNT' })
  })

  it('is refused by its form beside the field that is wrong', () => {
    const read = addQuestionInput.safeParse({ bank: '0192f3a0-4444-7000-8000-000000000001', text: '几点熄灯', subject: '文明', ...single, answer: [5] })
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['answer', 'ANSWER_UNFIT']])
  })

  it('is right with every right option and none besides', () => {
    expect(isRight([0, 2], [2, 0])).toBe(true)
    expect(isRight([0, 2], [0])).toBe(false)
    expect(isRight([0, 2], [0, 1, 2])).toBe(false)
  })

  it('takes one option where one is right, several where several are, and none as an answer taken back', () => {
    expect([[], [1]].every((chosen) => isChoice(single, chosen))).toBe(true)
    expect([[0, 1], [3], [1, 1]].some((chosen) => isChoice(single, chosen))).toBe(false)
    expect(isChoice({ ...single, kind: 'multiple' }, [0, 1, 2])).toBe(true)
    expect(isChoice({ kind: 'true_false', options: [] }, [2])).toBe(false)
  })
})
