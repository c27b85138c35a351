import type { IndexView, Kit } from 'dateline'

export default (view: IndexView, { index }: Kit) => index(view)
