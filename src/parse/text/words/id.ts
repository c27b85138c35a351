import type { Words } from './words.ts'

/** Indonesian and Malay. */
export const id: Words = {
  menu: `beranda, home, berita, nasional, internasional, daerah, ekonomi, bisnis, olahraga, hiburan, gaya hidup, politik, hukum, teknologi, otomotif, kesehatan, wisata, budaya, pendidikan, opini, video, foto, tentang kami, kontak, hubungi kami, redaksi, pedoman media siber, kebijakan privasi, indeks, cari, menu, langsung ke konten, lewati ke konten, disclaimer, karir, utama, iklan, peristiwa, metro, kriminal, syarat dan ketentuan`,
  comments: `komentar, tulis komentar, tinggalkan komentar, tinggalkan balasan, belum ada komentar, beri komentar, kirim komentar, lihat komentar, alamat email anda tidak akan dipublikasikan, balas, komentar anda, komentari`,
  related: `baca juga, berita terkait, artikel terkait, berita lainnya, terpopuler, populer, terkini, berita terbaru, terbaru, rekomendasi, rekomendasi untuk anda, berita populer, lihat juga, pilihan editor, simak juga, artikel lainnya, berita terpopuler, topik terkait, trending, pos terkait, berita pilihan, artikel sebelumnya, artikel selanjutnya, pilihan redaksi, headline, jangan lewatkan, terpopuler hari ini`,
  more: `baca selengkapnya, selengkapnya, lihat selengkapnya, selanjutnya, lihat semua, simak, baca, muat lainnya, halaman selanjutnya, klik di sini`,
  share: `bagikan, bagikan ke, share, bagikan artikel, ikuti kami, ikuti, kirim, suka, tweet, salin tautan, sebarkan, bagikan berita ini, salin link`,
  counter: `dilihat, kali dibaca, dibaca, pembaca, waktu baca, menit baca, views, dibaca kali, pengunjung`,
  tags: `tag, tags, topik, label, kata kunci, kategori, topik terkait`,
  account: `masuk, daftar, login, keluar, akun, berlangganan, kata sandi, akun saya, langganan`,
  newsletter: `newsletter, berlangganan newsletter, dapatkan berita, email anda, ikuti saluran, notifikasi, dapatkan update, gabung, cek berita`,
  advert: `iklan, advertisement, scroll to continue with content, scroll untuk melanjutkan, lanjutkan dengan konten, sponsor, advertorial, pasang iklan`,
  copyright: `hak cipta, all rights reserved, hak cipta dilindungi, copyright, dilarang mengutip`,
  tools: `cetak, dengarkan, perbesar, ukuran huruf, tutup, kembali, print, unduh, dengarkan artikel, simpan`,
  source: `sumber, sumber berita, editor, penyunting, sumber artikel, pewarta, copyright antara`,
  credit: `foto, dok, dokumentasi, ilustrasi, antara, istimewa, gambar, sumber foto, foto ilustrasi, ist`,
  prose: `yang, dan, di, ke, dari, untuk, dengan, pada, ini, itu, tidak, dalam, akan, oleh, juga, telah, sebagai, adalah, ada, saat, karena, para, bisa, lebih, kata, tersebut, mereka, atau, sudah, dia, kepada, bahwa, serta, satu, hingga, seorang, menjadi, secara`,
}
