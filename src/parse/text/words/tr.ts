import type { Words } from './words.ts'

/** Turkish. */
export const tr: Words = {
  menu: `ana sayfa, anasayfa, haberler, gündem, ekonomi, spor, siyaset, dünya, kültür, kültür sanat, magazin, sağlık, teknoloji, yaşam, eğitim, yazarlar, video, foto galeri, galeri, iletişim, künye, hakkımızda, ara, menü, içeriğe geç, içeriğe atla, arşiv, gizlilik politikası, kullanım şartları, reklam, son dakika, yerel, politika, bilim, turizm, hava durumu, yukarı çık, otomobil`,
  comments: `yorumlar, yorum, yorum yap, yorum yaz, yorum ekle, bir yorum yaz, bir cevap yazın, henüz yorum yapılmamış, yorumları gör, e posta hesabınız yayımlanmayacak, yanıtla, yorum gönder, ilk yorumu sen yap`,
  related: `ilgili haberler, ilgili haber, benzer haberler, son haberler, çok okunanlar, en çok okunanlar, önerilen haberler, diğer haberler, son dakika, ilginizi çekebilir, bunlar da ilginizi çekebilir, öne çıkanlar, popüler haberler, sonraki haber, önceki haber, ayrıca bakınız, günün manşetleri, editörün seçtikleri, ilgili yazılar, son yazılar, benzer yazılar, bakmadan geçme, haberin devamı`,
  more: `devamını oku, devamı, daha fazla, tümünü gör, haberin devamı için, detaylar, detaylar için tıklayın, tümü, daha fazlası`,
  share: `paylaş, facebook ta paylaş, twitter da paylaş, takip et, bizi takip edin, beğen, gönder, haberi paylaş, bağlantıyı kopyala, tweetle, whatsapp`,
  counter: `görüntülenme, okunma, okunma sayısı, okuma süresi, dk okuma, oy, dakika okuma, kez okundu`,
  tags: `etiketler, etiket, anahtar kelimeler, konular, kategoriler, kategori`,
  account: `giriş yap, giriş, üye ol, kayıt ol, şifre, şifremi unuttum, çıkış, hesabım, abone ol, üyelik, kullanıcı adı`,
  newsletter: `bülten, e bülten, bültene abone ol, e posta, e posta adresiniz, bildirimler, haberdar ol`,
  advert: `reklam, ilan, sponsorlu, reklam alanı, ilanlar`,
  copyright: `tüm hakları saklıdır, her hakkı saklıdır, izinsiz, kaynak gösterilmeden, çerez, çerez politikası, kabul et, çerezleri kullanıyoruz, yazılım`,
  tools: `yazdır, dinle, kapat, yazı boyutu, büyüt, hata bildir, indir, geri, kaydet, haberi dinle`,
  source: `kaynak, kaynaklar`,
  credit: `fotoğraf, foto, görsel, arşiv, aa, iha, dha, fotoğraflar`,
  prose: `ve, bir, bu, da, de, için, ile, olarak, olan, daha, çok, en, gibi, kadar, sonra, ise, ne, o, ya, ancak, dedi, oldu, olduğu, göre, ki, her, mi, tarafından, var, değil, ama, veya, şu, önce, olduğunu, etti, üzere`,
}
