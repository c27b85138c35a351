import { linesOf } from '../../src/parse/text/lines.ts'
import { type Label, labels } from '../../src/parse/text/model.ts'
import { pageOf } from '../../src/parse/text/page.ts'
import { vi } from '../../src/parse/text/words/vi.ts'
import { phrasesIn } from '../../src/parse/text/words/words.ts'
import type { Random } from '../random.ts'
import type { LabelledLines } from './variants.ts'

/** Another article, of which a frame shows the headline and the beginning. */
export interface Teaser {
  readonly headline: string
  readonly beginning: string
}

interface Put {
  readonly text: string
  readonly allowed: number
  readonly gap: number
}

const bit = (label: Label) => 1 << labels.indexOf(label)
const title = bit('title')
const dateline = bit('dateline')
const byline = bit('byline')
const caption = bit('caption')
const body = bit('body')
const noise = bit('noise')

/** What a labelled article says of itself: null where its lines are not known well enough. */
export function teaserOf({ page, allowed }: LabelledLines): Teaser | null {
  const heading = allowed.indexOf(title)
  const first = allowed.indexOf(body)
  if (heading === -1 || first === -1) return null
  const headline = page.clues[heading]!.line.text
  const beginning = page.clues[first]!.line.text.split(/(?<=[.!?…])\s/)[0]!
  return { headline, beginning }
}

/**
 * A labelled article in the furniture of a paper that does not exist: Vietnamese papers differ in what stands where far more than the few
 * labelled ones show. What each part is follows from how it was put there. `others`: articles that the paper links to.
 */
export function inventedFrame(
  article: LabelledLines,
  others: readonly Teaser[],
  random: Random,
): LabelledLines | null {
  const heading = article.allowed.indexOf(title)
  const first = article.allowed.indexOf(body)
  if (heading === -1 || first < heading || others.length < 8) return null
  const headline = article.page.clues[heading]!.line.text
  const paper = paperOf(others, random)
  const lines = [
    ...paper.above(headline),
    ...paper.head(headline),
    ...paper.text(article, heading),
    ...paper.signature(),
    ...paper.below(headline),
  ]
  const text = lines.map((line) => '\n'.repeat(line.gap + 1) + line.text).join('')
  const found = linesOf(text, 5000).lines
  if (found.length !== lines.length) return null
  return { page: pageOf(text, found, 'vi'), allowed: Uint8Array.from(lines, ({ allowed }) => allowed) }
}

/** The habits of one paper: what a draw decides once holds for the whole page. */
function paperOf(others: readonly Teaser[], random: Random) {
  const { below, pick } = random
  const often = (share: number) => random.next() < share
  const airy = often(0.5)
  const some = <T>(list: readonly T[], most: number): T[] => {
    const from = below(list.length)
    return Array.from({ length: 1 + below(most) }, (_, index) => list[(from + index * 7) % list.length]!)
  }
  const put = (text: string, allowed: number): Put => ({ text, allowed, gap: airy && often(0.9) ? 1 : 0 })
  const furniture = (...texts: readonly string[]) => texts.map((text) => put(text, noise))
  const menu = phrasesIn(vi.menu).map(capitalised)
  const shouts = often(0.3)
  const author = often(0.15) ? `${pick(names)} - ${pick(names)}` : pick(names)
  const signed = shouts ? author.toUpperCase() : author
  const year = 2001 + below(25)
  const code = pick(codes)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = (shift: number) => {
    const number = 1 + ((shift + 11) % 28)
    const month = 1 + (shift % 12)
    return pick([
      `${two(number)}/${two(month)}/${year}`,
      `${number}/${month}/${year}`,
      `${two(number)}-${two(month)}-${year}`,
    ])
  }
  const hour = () => `${two(below(24))}:${two(below(60))}`
  const weekday = () => pick(weekdays)
  const date = (): string =>
    pick([
      () => `${hour()}, ${day(below(300))}`,
      () => `${day(below(300))} ${hour()}`,
      () => `${weekday()}, ${day(below(300))}, ${hour()} (GMT+7)`,
      () => `${weekday()}, ${day(below(300))} - ${hour()}`,
      () => `${weekday()}, ngày ${day(below(300))} - ${hour()}`,
      () => `${weekday()} - ${day(below(300))} ${hour()}`,
      () => `${day(below(300))} - ${hour()}`,
      () => `${hour()} | ${day(below(300))}`,
      () => `${day(below(300))} ${hour()} GMT+7`,
      () => `${day(below(300))} | ${hour()}`,
      () => `Cập nhật lúc ${hour()}, ${weekday()}, ${day(below(300))}`,
      () => `Cập nhật ${hour()} ngày ${day(below(300))}`,
      () => `Ngày đăng: ${day(below(300))}`,
      () => `Ngày đăng : ${hour()}, ${day(below(300))}`,
      () => `Đăng lúc: ${weekday()} - ${day(below(300))} ${hour()}`,
      () => `Gửi lúc: ${day(below(300))} ${hour()}:${two(below(60))}`,
      () => `Xuất bản: ${weekday()}, ${day(below(300))} ${hour()} (GMT+7)`,
      () => `${hour()}' ${day(below(300))} (GMT+7)`,
      () => `${year}-${two(1 + below(12))}-${two(1 + below(28))} ${hour()}:00`,
      () => `Ngày ${day(below(300))}`,
      () => day(below(300)),
    ])()
  const counters = () =>
    pick([
      `Lượt xem: ${below(9000)}`,
      `Đã xem: ${below(4000)} | Phản hồi: ${below(9)}`,
      `Lượt đọc: ${below(900)}`,
      String(below(30)),
      `${below(9)}:${two(below(60))}`,
      `Lượt xem : ${1 + below(90)},${two(below(99))}0`,
    ])
  const share = () =>
    furniture(
      ...some([...phrasesIn(vi.share).map(capitalised), 'A+', 'A-', '0', 'Thích 0', 'Zalo', '+ -'], 4),
    )
  const tools = () => furniture(...some(phrasesIn(vi.tools).map(capitalised), 3))
  const breadcrumb = () => {
    const mark = pick([' » ', ' > ', ' / ', ' :: ', ' >> ', ' | '])
    return ['Trang chủ', ...some(menu, 2)].join(mark)
  }
  const bullet = pick(['', '', '', '', '• ', '- ', '>> ', '» '])
  const relatedDates = pick(['none', 'none', 'none', 'brackets', 'below', 'above', 'ago'])
  const relatedText = pick(['none', 'none', 'beginning', 'prefixed', 'glued'])
  const listed = ({ headline, beginning }: Teaser): Put[] => {
    const when = relatedDates === 'ago' ? `${1 + below(50)} ${pick(['phút', 'giờ', 'ngày'])} trước` : date()
    const prefix =
      relatedText === 'prefixed'
        ? `${pick([code, `(${code})`, `${code}.vn`])} - `
        : relatedText === 'glued'
          ? `${pick(menu)} - ${1 + below(50)} ${pick(['phút', 'giờ'])} trước${code} - `
          : ''
    const texts = [
      ...(relatedDates === 'above' ? [when] : []),
      `${bullet}${headline}${relatedDates === 'brackets' ? ` (${day(below(300))})` : ''}`,
      ...(relatedText === 'none' ? [] : [prefix + beginning]),
      ...(relatedDates === 'below' || relatedDates === 'ago' ? [when] : []),
    ]
    return furniture(...texts)
  }
  const numbered = often(0.1)
  const list = (most: number) =>
    some(others, most).flatMap((other, index) => [
      ...(numbered ? furniture(String(index + 1)) : []),
      ...listed(other),
    ])
  const related = (named: number): Put[] => [
    ...(often(named)
      ? furniture(pick(phrasesIn(vi.related).map(shouts ? (text) => text.toUpperCase() : capitalised)))
      : []),
    ...list(5),
  ]
  const tags = (headline: string): Put[] => {
    const words = headline.replace(/[^\p{L}\d ]/gu, '').split(' ')
    const tag = () =>
      words
        .slice(below(Math.max(1, words.length - 3)))
        .slice(0, 2 + below(2))
        .join(' ')
        .toLowerCase()
    const found = Array.from({ length: 1 + below(4) }, tag).filter((text) => /\p{L}/u.test(text))
    const heading = pick(phrasesIn(vi.tags).map(capitalised))
    if (found.length === 0) return []
    return pick([
      () => furniture(`${heading}:`, ...found),
      () => furniture(heading, ...found),
      () => furniture(`${heading}: ${found.join(', ')}`),
      () => furniture(...found.map((text) => `#${text}`)),
      () => furniture(...found),
    ])()
  }
  const comments = (): Put[] => {
    const threads = some(others, 3).flatMap(({ beginning }) =>
      furniture(
        pick(names),
        beginning.split(/,\s/)[0]!,
        pick([
          `Trả lời ${below(20)} Thích ${date()}`,
          'Trả lời',
          `Thích ${below(9)} Trả lời ${below(9)} giờ trước`,
        ]),
      ),
    )
    return [
      ...furniture(...some(phrasesIn(vi.comments).map(capitalised), 4)),
      ...(often(0.3) ? threads : []),
      ...(often(0.4) ? furniture(...some(forms, 5)) : []),
    ]
  }
  const copyright = () =>
    furniture(
      ...some(
        [
          `© Báo ${code}. Giấy phép số ${below(900)}/GP-BTTTT`,
          `Bản quyền © ${year} thuộc về ${code}. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.`,
          `Tòa soạn: ${1 + below(200)} đường Trần Hưng Đạo`,
          `Điện thoại: 02${below(90)}.3${below(900)}.000 - Fax: 02${below(90)}.3${below(900)}.001`,
          `Email: toasoan@example.vn`,
          `Tổng Biên tập: ${pick(names)}`,
          `Cơ quan chủ quản: Tỉnh ủy`,
          'Về đầu trang',
          'Lên đầu trang',
          `* Mời quý độc giả theo dõi các chương trình đã phát sóng trên ${code}`,
          `Theo dõi ${code} trên Google News`,
        ],
        5,
      ),
    )

  return {
    above: (headline: string): Put[] => [
      ...(often(0.06) ? furniture(`date ${year}-${two(1 + below(12))}`) : []),
      ...(often(0.12)
        ? furniture(`${headline}${pick([' | ', ' - '])}${pick([`Báo ${code}`, code, `${code} online`])}`)
        : []),
      ...(often(0.18) ? furniture(pick([date(), `${hour()} ${weekday()}, ${day(below(300))}`])) : []),
      ...(often(0.45)
        ? furniture(...(often(0.25) ? [some(menu, 9).join(pick([' ', ' | ', '  ']))] : some(menu, 12)))
        : []),
      ...(often(0.08)
        ? furniture(`${15 + below(20)}°C`, pick(['Hà Nội', 'TP. Hồ Chí Minh', 'Đà Nẵng']))
        : []),
      ...(often(0.1)
        ? furniture(
            `Đang truy cập : ${below(99)}`,
            `Hôm nay : ${below(9999)}`,
            `Tổng lượt truy cập : ${below(999999)}`,
          )
        : []),
      ...(often(0.08) ? list(3) : []),
      ...(often(0.2) ? furniture(breadcrumb()) : []),
      ...(often(0.25) ? furniture(pick(menu)) : []),
    ],

    head: (headline: string): Put[] => {
      const heading = put(headline, title)
      const when = put(date(), dateline)
      const who = put(signed, byline)
      const kicker = pick([...menu, ...kickers])
      const both = put(
        pick([
          () => `${signed} ${date()}`,
          () => `${signed} | ${date()}`,
          () => `${date()} - ${signed}`,
          () => `${signed}${date()}`,
          () => `${pick(menu)} - ${date()}`,
          () => `${date()} - Đã xem: ${below(4000)}`,
          () => `${date()} Lượt xem ${below(4000)}`,
        ])(),
        dateline,
      )
      const order = pick([
        [heading],
        [heading],
        [heading, when],
        [heading, when],
        [heading, when],
        [when, heading],
        [when, heading],
        [heading, who, when],
        [heading, when, who],
        [heading, both],
        [heading, both],
        [when, heading, who],
        [put(author, byline), heading, when],
        [heading, put(headline, noise), when],
        [when],
      ])
      return [
        ...(often(0.2) ? furniture(often(0.5) ? kicker.toUpperCase() : kicker) : []),
        ...order,
        ...(often(0.3) ? share() : []),
        ...(often(0.15) ? tools() : []),
        ...(often(0.15) ? furniture(counters()) : []),
        ...(often(0.08) ? list(2) : []),
      ]
    },

    text: ({ page, allowed }: LabelledLines, heading: number): Put[] => {
      const doubled = often(0.3)
      const bars = often(0.1)
      const credit = pick([
        () => '',
        () => '',
        () => '.',
        () => '.',
        () => ` Ảnh: ${pick(names)}`,
        () => `. Ảnh: ${pick(names)}`,
        () => ` (Ảnh: ${pick(names)}).`,
        () => ` - Ảnh: ${pick(names)}`,
        () => ` ${pick(names).toUpperCase()}`,
        () => ' |',
      ])
      const picture = (words: string): Put[] => {
        const text = words.replace(/[.,;:!?…]+$/, '') + credit()
        return [...(bars ? furniture('|') : []), put(text, caption), ...(doubled ? [put(text, caption)] : [])]
      }
      const table = (): Put[] => {
        const rows = 2 + below(5)
        const cells = 2 + below(2)
        return Array.from({ length: rows * cells }, (_, cell) =>
          put(
            cell % cells === 0
              ? pick(rowNames)
              : pick([`${below(99)}.${below(9)}00`, `+${below(300)}`, `${below(90)},${below(9)}`]),
            body,
          ),
        )
      }
      const items = (text: string): Put[] =>
        text
          .split(/[,.;]\s/)
          .slice(0, 5)
          .map((item) => put(`- ${capitalised(item)}${pick([';', '', '.'])}`, body))
      const texts: Put[] = []
      const last = allowed.lastIndexOf(body)
      const most = often(0.3) ? 2 + below(4) : 99
      let taken = 0
      for (let index = heading + 1; index <= last && taken < most; index++) {
        const { text } = page.clues[index]!.line
        if (allowed[index] === caption)
          texts.push(put(text, caption), ...(doubled ? [put(text, caption)] : []))
        if (allowed[index] !== body) continue
        taken++
        if (taken > 1 && often(0.12)) {
          const words = text
            .split(/[,.;:–]\s/)
            .at(-1)!
            .replace(/[.!?…"”]+$/, '')
            .split(' ')
            .slice(0, 4 + below(5))
          const head = capitalised(words.join(' '))
          if (words.length > 2) texts.push(put(often(0.15) ? `"${head}"` : head, body))
        }
        if (often(taken > 1 ? 0.16 : 0.1)) {
          const words = text
            .split(/[,.;:–"“”]\s?/)[0]!
            .split(' ')
            .slice(0, 6 + below(14))
          if (words.length > 4) texts.push(...picture(capitalised(words.join(' '))))
        }
        if (taken > 1 && often(0.05)) {
          const { headline, beginning } = pick(others)
          texts.push(
            ...pick([
              () => furniture(`${pick(['Xem thêm', 'Đọc thêm', 'Mời bạn đọc xem thêm'])}: ${headline}`),
              () => furniture('Quảng cáo'),
              () => furniture(`>> ${headline}`),
              () => furniture(headline, `${code} - ${beginning}`),
              () => furniture(headline),
            ])(),
          )
        }
        texts.push(put(text, body))
        if (often(0.02)) texts.push(...pick([table, items])(text))
      }
      if (often(0.06)) texts.push(put(pick(closings), body))
      return texts
    },

    signature: (): Put[] =>
      often(0.7)
        ? [
            put(
              pick([
                () => signed,
                () => signed,
                () => signed,
                () =>
                  `${pick(['Bài, ảnh', 'Tin, ảnh', 'Bài và ảnh', 'Tác giả bài viết', 'Tác giả', 'Bài'])}: ${signed}`,
                () => `${signed}/${pick(['VOV', `VOV Tây Nguyên`, 'TTXVN', 'Báo Tin tức'])}`,
                () => `${signed} (TTXVN)`,
                () => pick(['(Theo TTXVN)', 'Theo TTXVN', '(TTXVN)', 'P.V', 'PV', 'Theo VnExpress']),
                () => `Theo ${pick(names)}/${pick(['VnExpress', 'Dân trí', 'TTXVN'])}`,
                () => `${signed} (tổng hợp)`,
                () => `• ${signed}`,
              ])(),
              byline,
            ),
          ]
        : [],

    below: (headline: string): Put[] => {
      const parts: Put[][] = []
      if (often(0.1))
        parts.push(
          furniture(pick(['Nguồn :', 'Nguồn tin:', `Nguồn ${code}: https://example.vn/tin-a1.html`])),
        )
      if (often(0.4)) parts.push(tags(headline))
      if (often(0.25)) parts.push(share())
      if (often(0.15)) parts.push(tools())
      if (often(0.65)) parts.push(related(0.85))
      if (often(0.3)) parts.push(comments())
      if (often(0.2)) parts.push(related(0.85))
      if (often(0.2)) parts.push(copyright())
      return parts.flat()
    },
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const list = (text: string): readonly string[] => text.split(',').map((one) => one.trim())

const weekdays = list(
  'Thứ Hai, Thứ Ba, Thứ Tư, Thứ Năm, Thứ Sáu, Thứ Bảy, Chủ Nhật, Thứ hai, Thứ tư, Thứ sáu, Chủ nhật',
)
const codes = list('BĐS, NTO, BVN, TPO, Kinhtebien, Baosongxanh, VHO, DNO, KTĐT, BTO, LĐO, PNO')
const names = list(
  `Minh Chi, Thùy Trang, Hoàng Lâm, Nguyễn Văn Thắng, Quốc Đạt, Lê Thị Nga, Xuân Thi, Bảo Linh, Kim Phong, Trần Anh Minh, Hải Đăng,
   Đức Phú, Thanh Loan, Ngọc Tài, Cao Nguyên, Phạm Thu Hương, Hồng Việt, Mai Phương, Vũ Hoài Nam, Quang Thái, Thành Chung, Y Krak,
   Lương Hạnh, Đoàn Bích Thủy, Nguyên Dương, Thế Vinh, Phan Tuấn, Ngô Gia Bảo, Hà My, Trúc Ly, Hữu Long, Đình Tuệ, Văn Sơn, Phương Anh`,
)
const closings = list(
  'Xin cảm ơn ông!, Xin cảm ơn bà!, Xin cảm ơn anh!, Xin trân trọng cảm ơn đồng chí!, Trân trọng cảm ơn ông!, Cảm ơn chị về cuộc trò chuyện!',
)
const rowNames = list(
  'Đắk Lắk, Lâm Đồng, Gia Lai, Tổng cộng, Năm 2019, Hà Nội, TP.HCM, Loại 1, Loại 2, Hải Phòng, Mặt hàng, Giá (đồng/kg), Thay đổi, Cần Thơ',
)
const kickers = list(
  'Chuyện dọc đường, Nhân vật và sự kiện, Sổ tay, Ghi chép, Người tốt việc tốt, Kỷ niệm ngày báo chí, Hướng về biển đảo, Tiếng nói cử tri',
)
const forms = [
  'Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *',
  'Bình luận *',
  'Tên *',
  'Email *',
  'Trang web',
  'Lưu tên của tôi, email, và trang web trong trình duyệt này cho lần bình luận kế tiếp của tôi.',
  'Mã xác nhận',
  'Gửi bình luận',
  'Đặt lại',
  'Hủy',
  'Gửi',
  'Bạn cần đăng nhập để thực hiện chức năng này!',
  'Ý kiến của bạn sẽ được xét duyệt trước khi đăng. Xin vui lòng gõ tiếng Việt có dấu',
  'Hãy đăng nhập thành viên để có thể bình luận bài viết này!',
  'Chia sẻ',
]
