import type { Phrase } from './en.ts'

/** What the search page says while it works, in English: it speaks in the browser. */
export const searchEn = {
  searching: 'Searching …',
  found: { one: '{count} article', other: '{count} articles' },
  foundMore: { other: 'At least {count} articles' },
  partly: 'No article has all the words. These have some of them.',
  none: 'Nothing was found. Try fewer or other words.',
  onlyYears: 'Add a word to the years. All articles of a year are in the lists by date.',
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
  yearCount: { one: '{year}: {count} article', other: '{year}: {count} articles' },
  suggestions: 'Suggested words',
} satisfies Record<string, Phrase>

export type SearchWords = Readonly<Record<keyof typeof searchEn, Phrase>>

/** The same in Vietnamese. */
export const searchVi: SearchWords = {
  searching: 'Đang tìm …',
  found: { other: '{count} bài' },
  foundMore: { other: 'Ít nhất {count} bài' },
  partly: 'Không bài nào có đủ các từ. Những bài dưới đây có một phần.',
  none: 'Không tìm thấy gì. Hãy thử ít từ hơn hoặc từ khác.',
  onlyYears: 'Hãy thêm một từ bên cạnh năm. Danh mục theo ngày có mọi bài của một năm.',
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
