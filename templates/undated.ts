import type { Kit, PeriodView } from 'dateline'

export default (view: PeriodView, { period }: Kit) => period(view)
