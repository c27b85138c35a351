import type { Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { type ArticleSketch, editionOf } from './edition.ts'

/**
 * An invented paper whose site has a page of every kind, long lists included: 60 articles over eleven years in three languages, undated
 * ones, partial dates, hostile text.
 */
export function gazette(site: Partial<Site> = {}): Edition {
  return editionOf([...Array.from({ length: 52 }, (_, at) => ordinary(at)), ...special], {
    pageSize: 10,
    ...site,
  })
}

const places = ['Buôn Ma Thuột', 'Ea Súp', 'Đắk Lắk', 'Krông Năng', 'Ấp Bắc', 'Ô Môn']
const people = ['Đỗ Lan', 'Trần An', "H'Lan Êban"]
const events = ['Mưa lớn', 'Chợ phiên', 'Hội làng', 'Lớp học', 'Cầu mới', 'Vụ mùa', 'Trận bóng']

function ordinary(at: number): ArticleSketch {
  const place = places[at % places.length]!
  const month = String((at % 12) + 1).padStart(2, '0')
  return {
    title: `${events[at % events.length]} ở ${place}, tuần thứ ${at + 1}`,
    date: `${2011 + Math.floor(at / 6)}-${month}-${String((at % 27) + 1).padStart(2, '0')}T17:40`,
    kicker: at % 5 === 0 ? 'Chuyện trong tuần' : null,
    authors: [people[at % people.length]!],
    section: at % 2 === 0 ? 'Thời sự' : 'Văn hóa',
    tags: at % 4 === 0 ? [] : [place, at % 3 === 0 ? 'Mùa màng' : 'Đời sống'],
    phrases: ['Cà phê', place],
    body: [
      `Sáng qua, người dân ${place} ra đường từ sớm để xem nước rút đến đâu, vì đêm trước mưa không ngớt.`,
      'Đến trưa thì trời hửng. Chợ họp muộn hai giờ, hàng vẫn bán hết, chỉ rau là đắt hơn ngày thường.',
      'Người ta nói nhiều về cây cầu gỗ cũ, và ít hơn về cây cầu sẽ thay nó. Chưa ai biết bao giờ khởi công.',
    ].join('\n'),
    evidence: {
      title: { line: 3, rule: 'title/first-line', confidence: 0.95 },
      date: { line: 5, rule: 'date/own-line', confidence: 0.99 },
      lang: { line: 0, rule: 'lang/letters', confidence: 0.9 },
    },
    droppedLines: [
      { line: 1, reason: 'menu' },
      { line: 20, reason: 'comments' },
      { line: 21, reason: 'comments' },
    ],
    url: at % 7 === 0 ? 'https://www.example.com/bai?x=1&y=2' : null,
  }
}

const special: readonly ArticleSketch[] = [
  { title: 'Không rõ ngày', date: null, tags: ['Đời sống'] },
  {
    title: 'Cũng không rõ ngày',
    date: null,
    lang: 'en',
    body: 'An old clipping.\nNobody wrote the date on it.',
  },
  { title: 'Chỉ rõ năm', date: '2009' },
  { title: 'Chỉ rõ tháng', date: '2009-05', updated: '2010-06-01' },
  {
    title: 'Coffee country runs out of places to dry its crop',
    lang: 'en',
    date: '2020-01-27',
    tags: ['Cà phê'],
    agency: 'AFP',
    kicker: 'Harvest',
  },
  {
    title: 'أخبار السوق القديم',
    lang: 'ar',
    date: '2020-01-26',
    authors: ['ليلى حداد'],
    body: 'افتتح السوق القديم أبوابه صباح أمس.',
  },
  {
    title: '高原のコーヒー市場',
    lang: 'ja',
    date: '2020-01-25',
    authors: ['山田花子'],
    tags: ['高原'],
    body: '高原の市場は朝から賑わった。',
  },
  {
    title: `"><script>alert(1)</script> & 'chuyện' <b>lạ</b>`,
    date: '2020-01-24T08:00+07:00',
    authors: ['<i>Ẩn danh</i>'],
    tags: ['A&B "x"', "L'<u>"],
    section: '<Mục>',
    kicker: '</p><p>',
    source: 'thư mục/<x>&"y".txt',
    leadInBody: false,
    lead: 'Được viết <em>riêng</em>.',
    html: '<p>Thân bài.</p><h2>Giữa bài</h2><figure><figcaption>Một chú thích</figcaption></figure><ul><li>một</li></ul><blockquote><p>Lời trích.</p></blockquote>',
    body: 'Thân bài.\nGiữa bài',
    extra: { corrections: [{ date: '2020-02-01', text: 'Tên đúng là <Lan>.' }] },
  },
]
