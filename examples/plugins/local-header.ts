import type { Plugin, PluginReading } from 'dateline'

/** The meaning of the labels in the paper's own header. Change them to those of your paper. */
const meanings: Readonly<Record<string, string>> = {
  tin: 'title',
  'đầu đề': 'title',
  ngày: 'date',
  'người viết': 'authors',
  mục: 'section',
  'từ khóa': 'tags',
  'số báo': 'issue',
}

const line = /^([\p{L} ]{2,20}):[ \t]*(.*)$/u

/** At most how many lines a header has. */
const longest = 20

/**
 * Reads the header that an editing system wrote above each text, down to a line of stars:
 *
 *     TIN: Hồ Lắk mùa nước cạn
 *     NGÀY: 27/02/2009
 *     NGƯỜI VIẾT: Lương Tám
 *     ***
 *
 * A text without a header, or with an unknown label in it, is left to Dateline as it is.
 */
export default {
  name: 'local-header',
  api: 1,
  source({ format, text }): PluginReading | undefined {
    if (format !== 'txt') return undefined
    const lines = text.split('\n', longest)
    const end = lines.findIndex((one) => /^\*{3,}\s*$/.test(one))
    if (end < 1) return undefined
    const fields: Record<string, string> = {}
    for (const one of lines.slice(0, end)) {
      const [, label = '', value = ''] = line.exec(one.trim()) ?? []
      const field = meanings[label.toLowerCase()]
      if (field === undefined) return undefined
      if (value !== '') fields[field] = value
    }
    const header = lines.slice(0, end + 1).join('\n').length
    return { fields, text: text.slice(header + 1) }
  },
} satisfies Plugin
