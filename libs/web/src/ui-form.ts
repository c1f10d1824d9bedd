/** Fields and the form that holds them. The only door to the component library, split so that a page loads what it shows. */
export { Checkbox, Form, Input, InputNumber, Radio, Rate, Select, Switch } from 'antd'
