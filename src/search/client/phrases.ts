/** What the client says, in English. `{…}` are filled in. */
const english = {
  searching: 'Searching …',
  found: { one: '{count} article', other: '{count} articles' } as Forms,
  foundMore: { other: 'At least {count} articles' } as Forms,
  partly: 'No article has all the words. These have some of them.',
  none: 'Nothing was found. Try fewer or other words.',
  offline: 'You are offline. Searching needs a connection.',
  failed: 'The index could not be read. Try again later.',
  local:
    'This page was opened from a disk. Browsers let pages search only when they come from a web server: run “dateline serve”, or use the lists.',
  more: 'Show more',
  sort: 'Order',
  best: 'Best first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  years: 'By year',
  yearCount: { one: '{year}: {count} article', other: '{year}: {count} articles' } as Forms,
  suggestions: 'Suggested words',
}

/** A phrase by plural form. */
export type Forms = { readonly other: string } & Readonly<Record<string, string>>
export type Phrases = typeof english

const vietnamese: Phrases = {
  searching: 'Đang tìm …',
  found: { other: '{count} bài' },
  foundMore: { other: 'Ít nhất {count} bài' },
  partly: 'Không bài nào có đủ các từ. Những bài dưới đây có một phần.',
  none: 'Không tìm thấy gì. Hãy thử ít từ hơn hoặc từ khác.',
  offline: 'Bạn đang ngoại tuyến. Tìm kiếm cần có kết nối.',
  failed: 'Không đọc được chỉ mục. Hãy thử lại sau.',
  local:
    'Trang này được mở từ ổ đĩa. Trình duyệt chỉ cho tìm kiếm khi trang đến từ một máy chủ web: hãy chạy “dateline serve”, hoặc dùng các danh mục.',
  more: 'Xem thêm',
  sort: 'Thứ tự',
  best: 'Phù hợp nhất trước',
  newest: 'Mới nhất trước',
  oldest: 'Cũ nhất trước',
  years: 'Theo năm',
  yearCount: { other: '{year}: {count} bài' },
  suggestions: 'Từ gợi ý',
}

/** The phrases of the page's language (BCP 47), English where we have none; `own` phrases of the page come before. */
export function phrasesOf(language: string, own: Partial<Phrases> = {}): Phrases {
  return { ...(/^vi\b/i.test(language) ? vietnamese : english), ...own }
}

/** Fills in a phrase; a count chooses the plural form of the page's language and is written in its digits. */
export function filled(
  phrase: string | Forms,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const count = values['count']
  const form =
    typeof phrase === 'string'
      ? phrase
      : ((typeof count === 'number' ? phrase[new Intl.PluralRules(language).select(count)] : undefined) ??
        phrase.other)
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return name === 'count' && typeof value === 'number'
      ? value.toLocaleString(language)
      : String(value ?? whole)
  })
}
