import { Form } from '@wuxin/web/ui-form'

const Untyped = () => null

/** Keeps what nobody types in a row of a form, which forgets all else. */
export const KeptField = ({ name }: { name: [row: number, key: string] }) => (
  <Form.Item noStyle name={name}>
    <Untyped />
  </Form.Item>
)
