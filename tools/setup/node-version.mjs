import { Trouble } from './trouble.mjs'

/** The first Node that can run the set-up. This file and what it imports run on older ones too, to say so. */
const oldest = 20

/** @throws {Trouble} NODE_TOO_OLD */
export function checkNode() {
  const found = process.versions.node
  if (Number(found.split('.')[0]) < oldest) throw new Trouble('NODE_TOO_OLD', { found, needed: oldest })
}
