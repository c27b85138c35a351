import type { DateWords } from '../words.ts'

/** Indonesian. */
export const id: DateWords = {
  months:
    'Januari|Jan Februari|Pebruari|Feb Maret|Mar April|Apr Mei Juni|Jun Juli|Jul Agustus|Agu|Ags|Agt September|Sept|Sep Oktober|Okt November|Nopember|Nov Desember|Des',
  weekdays: 'Minggu|Ahad|Min Senin|Sen Selasa|Sel Rabu|Rab Kamis|Kam Jumat|Jum Sabtu|Sab',
  published: ['diterbitkan', 'dipublikasikan', 'terbit', 'tayang', 'diposting', 'dirilis', 'publikasi'],
  updated: ['diperbarui', 'diupdate', 'pembaruan', 'update', 'perubahan'],
  morning: [],
  afternoon: [],
  at: ['pukul', 'jam', 'pada'],
}
