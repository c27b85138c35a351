import type { Words } from './words.ts'

/** Polish. */
export const pl: Words = {
  menu: `strona główna, wiadomości, aktualności, sport, kultura, polityka, gospodarka, biznes, świat, kraj, polska, region, opinie, kontakt, o nas, redakcja, reklama, archiwum, szukaj, menu, przejdź do treści, przejdź do głównej treści, mapa strony, polityka prywatności, regulamin, galeria, wideo, zdrowie, nauka, technologie, moto, pogoda, ogłoszenia, praca, forum, na górę, kategorie`,
  comments: `komentarze, komentarz, dodaj komentarz, skomentuj, brak komentarzy, zostaw komentarz, napisz komentarz, odpowiedz, twój adres e mail nie zostanie opublikowany, anuluj pisanie odpowiedzi, zobacz komentarze, wasze opinie, komentarzy, opinie`,
  related: `czytaj także, czytaj też, zobacz także, zobacz też, przeczytaj także, przeczytaj również, podobne artykuły, powiązane artykuły, powiązane, najnowsze, najczęściej czytane, najpopularniejsze, popularne, polecane, polecamy, ostatnie wpisy, inne artykuły, więcej na ten temat, warto przeczytać, może cię zainteresować, poprzedni wpis, następny wpis, poprzedni artykuł, następny artykuł, zobacz również, najnowsze wpisy, wiadomości powiązane`,
  more: `czytaj więcej, więcej, czytaj dalej, zobacz więcej, dowiedz się więcej, pokaż więcej, przeczytaj, zobacz wszystkie`,
  share: `udostępnij, podziel się, obserwuj nas, lubię to, wyślij, tweetnij, poleć, facebook, kopiuj link, śledź nas, udostępnij na facebooku, polub nas`,
  counter: `wyświetleń, odsłon, czas czytania, min czytania, głosów, ocena, odsłony, przeczytano, minut czytania`,
  tags: `tagi, słowa kluczowe, tematy, kategorie, kategoria, etykiety, tag`,
  account: `zaloguj, zaloguj się, zarejestruj się, rejestracja, logowanie, wyloguj, hasło, moje konto, prenumerata, login, załóż konto, nazwa użytkownika`,
  newsletter: `newsletter, zapisz się do newslettera, zapisz się, adres e mail, powiadomienia, subskrybuj`,
  advert: `reklama, ogłoszenie, artykuł sponsorowany, materiał sponsorowany, dalsza część artykułu pod materiałem wideo, reklama dalsza część tekstu`,
  copyright: `wszelkie prawa zastrzeżone, wszystkie prawa zastrzeżone, prawa zastrzeżone, ta strona używa cookies, strona korzysta z plików cookies, akceptuję, rozumiem, zgadzam się`,
  tools: `drukuj, wydrukuj, posłuchaj, powiększ, zamknij, rozmiar tekstu, zgłoś błąd, pobierz, wstecz, wróć, zapisz`,
  source: `źródło, źródła, za, materiał prasowy`,
  credit: `fot, foto, fotografia, zdjęcie, zdjęcia, archiwum, ilustracja, pap, zdjęcie ilustracyjne, autor zdjęcia`,
  prose: `i, w, na, z, do, nie, się, to, że, o, jest, od, po, za, przez, jak, dla, ale, co, tym, oraz, są, był, była, było, a, już, także, czy, tak, być, jego, który, która, które, tego, może, ze, ma, przy, tylko, również`,
}
