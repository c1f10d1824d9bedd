import {
  parse, type CallExpression, type Expression, type ImportDeclaration, type Literal, type MemberExpression, type Node, type ObjectPattern, type PrivateIdentifier,
  type Property, type SpreadElement, type Super, type TemplateLiteral, type VariableDeclarator,
} from 'acorn'
import { fullAncestor } from 'acorn-walk'

/** One step of a chain such as `trpc.cases.list`: its name, or what a computed name must look like. */
export type Step = string | RegExp

/** What built code does by name. */
export interface Reading {
  /** Names that are read of some object: members, patterns of destructuring, and texts that may be such a name. */
  names: Set<string>
  /** Names that are put together while the code runs: `row[`${key}At`]`. */
  shapes: RegExp[]
  /** Chains of members, whatever they begin with. */
  chains: Step[][]
  /** Texts as they stand in the code. */
  texts: Set<string>
  /** What a call to a service by a text names, where that text is put together. */
  calls: RegExp[]
  /** The services that it speaks to: what it gives to `moduleApi`. */
  services: Set<string>
  /** Slots that its pages have. Those that panels fill stand in a `panels` list and are told by the face. */
  slots: Set<string>
  /** Keys of objects that are made. */
  keys: Set<string>
  /** What the file imports, as it says it. */
  imports: Set<string>
}

/** What calls a procedure that is named by a text. */
const untyped = new Set(['query', 'mutation', 'mutate', 'subscription', 'subscribe'])

/** Names that a text may mean: itself, and the steps of a path such as `reporter.phone` or `-dueAt`. */
const namesIn = (text: string): string[] => (text.length > 80 ? [] : text.split(/[^\w$]+/).filter(Boolean))

const textOf = (node: Node | null | undefined): string | null => {
  if (node?.type === 'Literal' && typeof (node as Literal).value === 'string') return String((node as Literal).value)
  if (node?.type !== 'TemplateLiteral' || (node as TemplateLiteral).expressions.length > 0) return null
  return (node as TemplateLiteral).quasis[0]?.value.cooked ?? null
}

/** The pieces of a text that is put together; null stands for what is not known. */
function piecesOf(node: Expression | PrivateIdentifier): (string | null)[] {
  const text = textOf(node)
  if (text !== null) return [text]
  if (node.type === 'TemplateLiteral') return node.quasis.flatMap((quasi, index) => [quasi.value.cooked ?? null, ...(node.expressions[index] ? piecesOf(node.expressions[index]) : [])])
  if (node.type === 'BinaryExpression' && node.operator === '+') return [...piecesOf(node.left), ...piecesOf(node.right)]
  return [null]
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a text that is put together looks like; the whole text where all of it is known. */
export function stepOf(node: Expression | PrivateIdentifier): Step {
  const pieces = piecesOf(node)
  if (pieces.every((piece) => piece !== null)) return pieces.join('')
  return new RegExp(`^${pieces.map((piece) => (piece === null ? '.*' : escaped(piece))).join('')}$`, 's')
}

const unknown = (step: Step) => step instanceof RegExp && /^\^(\.\*)+\$$/.test(step.source)

/** The members of a chain in their order: `a.S.cases.list` is S, cases, list. */
export function chainOf(node: Expression | Super): Step[] {
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression') return chainOf(node.expression)
  // How bundlers write a call of something imported: (0, from.name)().
  const last = node.type === 'SequenceExpression' ? node.expressions.at(-1) : undefined
  if (last) return chainOf(last)
  if (node.type !== 'MemberExpression') return []
  return [...chainOf(node.object), memberOf(node)]
}

const memberOf = ({ computed, property }: MemberExpression): Step => (computed || property.type !== 'Identifier' ? stepOf(property) : property.name)

const calledName = (callee: Expression | Super): string | null => {
  if (callee.type === 'Identifier') return callee.name
  const last = chainOf(callee).at(-1)
  return typeof last === 'string' ? last : null
}

/** Reads built code, one file of it, into what is known already. Throws where a service is named by something else than a text. */
export function readCode(code: string, into: Reading): void {
  fullAncestor(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true }), (node, _, ancestors) => {
    const text = textOf(node)
    if (text !== null) readText(text, into)
    if (isA(node, 'MemberExpression')) readMember(node, ancestors.at(-2), into)
    else if (isA(node, 'ObjectPattern')) readPattern(node, ancestors.at(-2), into)
    else if (isA(node, 'CallExpression')) readCall(node.callee, node.arguments, into)
    else if (isA(node, 'ImportDeclaration')) into.imports.add(String(node.source.value))
    else if (isA(node, 'Property')) readProperty(node, ancestors, into)
  })
}

interface Kinds {
  MemberExpression: MemberExpression
  ObjectPattern: ObjectPattern
  CallExpression: CallExpression
  ImportDeclaration: ImportDeclaration
  Property: Property
  VariableDeclarator: VariableDeclarator
}
const isA = <Kind extends keyof Kinds>(node: Node, kind: Kind): node is Kinds[Kind] => node.type === kind
const keyOf = ({ computed, key }: Property): Step => (!computed && key.type === 'Identifier' ? key.name : stepOf(key))

function readProperty(node: Property, ancestors: readonly Node[], into: Reading): void {
  const key = keyOf(node)
  if (typeof key === 'string') into.keys.add(key)
  const slot = key === 'slot' ? textOf(node.value) : null
  if (slot !== null && !ancestors.some((above) => isA(above, 'Property') && keyOf(above) === 'panels')) into.slots.add(slot)
}

function readText(text: string, into: Reading): void {
  into.texts.add(text)
  for (const name of namesIn(text)) into.names.add(name)
}

function readMember(node: MemberExpression, parent: Node | undefined, into: Reading): void {
  const step = memberOf(node)
  if (typeof step === 'string') into.names.add(step)
  else if (!unknown(step)) into.shapes.push(step)
  const isInner = parent && isA(parent, 'MemberExpression') && parent.object === node
  if (!isInner) into.chains.push(chainOf(node))
}

function readPattern(node: ObjectPattern, parent: Node | undefined, into: Reading): void {
  const from = parent && isA(parent, 'VariableDeclarator') ? parent.init : null
  for (const property of node.properties) {
    if (!isA(property, 'Property')) continue
    const step = keyOf(property)
    if (typeof step === 'string') into.names.add(step)
    else if (!unknown(step)) into.shapes.push(step)
    if (from) into.chains.push([...chainOf(from), step])
  }
}

function readCall(callee: Expression | Super, given: readonly (Expression | SpreadElement)[], into: Reading): void {
  const name = calledName(callee)
  const [first] = given
  if (!name || !first || first.type === 'SpreadElement') return
  if (name === 'moduleApi') {
    const service = textOf(first)
    if (service === null) throw new Error('moduleApi is given something else than the name of a module')
    into.services.add(service)
  }
  const step = untyped.has(name) ? stepOf(first) : ''
  if (step instanceof RegExp && !unknown(step)) into.calls.push(step)
}

export const emptyReading = (): Reading => ({ names: new Set(), shapes: [], chains: [], texts: new Set(), calls: [], services: new Set(), slots: new Set(), keys: new Set(), imports: new Set() })

/** Whether a field of this name may be read by the code. */
export const readsName = ({ names, shapes }: Pick<Reading, 'names' | 'shapes'>) => (name: string): boolean => names.has(name) || shapes.some((shape) => shape.test(name))
