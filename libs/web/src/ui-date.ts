/** Calendars. They hold dayjs values; `@wuxin/web/date-field` speaks the suite's own dates. The only door to the component library, split so that a page loads what it shows. */
export { DatePicker, TimePicker } from 'antd'
