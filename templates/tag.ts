import type { Kit, TermListView } from 'dateline'

export default (view: TermListView, { term }: Kit) => term(view)
