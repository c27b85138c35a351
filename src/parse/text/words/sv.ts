import type { Words } from './words.ts'

/** Swedish; Danish and Norwegian where a word is shared. */
export const sv: Words = {
  menu: `hem, startsida, nyheter, sport, kultur, ekonomi, politik, inrikes, utrikes, lokalt, nöje, ledare, debatt, kontakt, kontakta oss, om oss, annonsera, sök, meny, hoppa till innehåll, gå till innehåll, arkiv, integritetspolicy, till toppen, hjem, forsiden, nyheder, kultur og liv, om os, søg, väder, familj, insändare, bostad, tv, webb tv`,
  comments: `kommentarer, kommentar, kommentera, lämna en kommentar, skriv en kommentar, inga kommentarer, lämna ett svar, din e postadress kommer inte publiceras, avbryt svar, svara, skriv kommentar, læg en kommentar, legg igjen en kommentar, visa kommentarer`,
  related: `läs också, läs även, läs mer om, relaterat, relaterade artiklar, mest läst, mest lästa, senaste nytt, senaste, fler nyheter, mer om, se också, rekommenderat, populärt, senaste inläggen, liknande artiklar, föregående inlägg, nästa inlägg, les også, læs også, mest læste, siste nytt, relaterede artikler, fler artiklar, missa inte, mer från, föregående artikel, nästa artikel`,
  more: `läs mer, visa mer, mer, fortsätt läsa, läs hela artikeln, les mer, læs mere, visa alla, se alla`,
  share: `dela, dela artikeln, dela på facebook, följ oss, gilla, skicka, tipsa, del, kopiera länk, del artiklen, dela på twitter, mejla`,
  counter: `visningar, lästid, min lästid, röster, minuter, läsningar`,
  tags: `taggar, etiketter, ämnen, kategorier, kategori, nyckelord, emner, stikkord`,
  account: `logga in, logga ut, registrera, bli medlem, prenumerera, lösenord, mitt konto, skapa konto, log ind, logg inn, bli prenumerant, användarnamn`,
  newsletter: `nyhetsbrev, prenumerera på nyhetsbrev, e postadress, anmäl dig, nyhedsbrev, få nyheter, notiser`,
  advert: `annons, annonser, annonce, annonsere, sponsrat, reklam, artikeln fortsätter efter annonsen, i samarbete med`,
  copyright: `alla rättigheter förbehållna, ansvarig utgivare, vi använder cookies, webbplatsen använder cookies, godkänn, acceptera, kakor, citera oss gärna, upphovsrätt`,
  tools: `skriv ut, lyssna, stäng, förstora, textstorlek, ladda ner, tillbaka, rapportera fel, spara, lyssna på artikeln`,
  source: `källa, källor, kilde, via`,
  credit: `foto, bild, arkivbild, illustration, tt, genrebild, fotograf`,
  prose: `och, i, att, det, som, en, på, är, av, för, med, till, den, har, de, inte, om, ett, men, var, från, vi, så, kan, han, hon, när, också, efter, ska, under, eller, vid, blev, och, der, det, af, til, ikke, på, med, er`,
}
