import { defineEntity, p } from '@mikro-orm/core'
import type { Difficulty, QuestionKind } from '@wuxin/culture/question.rules'
import { record, shared } from '@wuxin/service/record'

const BankSchema = defineEntity({ name: 'Bank', tableName: 'bank', ...shared, properties: { ...record, name: p.text(), about: p.text().strictNullable() } })
/** A bank of questions (题库) of a place; its whole county draws from it. */
export class Bank extends BankSchema.class {}
BankSchema.setClass(Bank)

const QuestionSchema = defineEntity({
  name: 'Question',
  tableName: 'question',
  ...shared,
  properties: {
    ...record,
    bank: p.uuid(),
    /** Stays through its editions. */
    code: p.uuid(),
    edition: p.integer(),
    kind: p.text().$type<QuestionKind>(),
    text: p.text(),
    options: p.json<string[]>(),
    answer: p.json<number[]>(),
    explanation: p.text().strictNullable(),
    subject: p.text(),
    difficulty: p.text().$type<Difficulty>(),
    /** What makes it the same as another: its words without spaces, and its options. */
    likeness: p.text(),
    retiredAt: p.datetime().strictNullable(),
    retiredReason: p.text().strictNullable(),
  },
})
/** One edition of a question (题目): what is told of it never changes, so that papers which were drawn with it stay as they were. */
export class Question extends QuestionSchema.class {}
QuestionSchema.setClass(Question)
