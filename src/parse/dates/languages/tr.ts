import type { DateWords } from '../words.ts'

/** Turkish. */
export const tr: DateWords = {
  months:
    'Ocak|Oca Şubat|Şub Mart|Mar Nisan|Nis Mayıs|May Haziran|Haz Temmuz|Tem Ağustos|Ağu Eylül|Eyl Ekim|Eki Kasım|Kas Aralık|Ara',
  weekdays: 'Pazar|Paz Pazartesi|Pzt Salı|Sal Çarşamba|Çar Perşembe|Per Cuma|Cum Cumartesi|Cmt',
  published: [
    'yayınlanma',
    'yayınlandı',
    'yayımlanma',
    'yayımlandı',
    'eklenme',
    'giriş',
    'oluşturulma',
    'yayın tarihi',
  ],
  updated: ['güncelleme', 'güncellendi', 'güncellenme', 'son güncelleme'],
  morning: [],
  afternoon: [],
  at: ['saat'],
}
