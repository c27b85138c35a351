import type { Words } from './words.ts'

/** Italian. */
export const it: Words = {
  menu: `home, cronaca, politica, economia, sport, cultura, spettacoli, notizie, attualità, esteri, mondo, italia, opinioni, contatti, chi siamo, redazione, mappa del sito, vai al contenuto, salta al contenuto, cerca, menu, archivio, video, foto, meteo, necrologie, annunci, salute, scienza, tecnologia, privacy, privacy policy, cookie policy, note legali, pubblicità, eventi, sezioni, torna su, informativa privacy`,
  comments: `commenti, commento, lascia un commento, nessun commento, commenta, scrivi un commento, inserisci un commento, aggiungi un commento, invia commento, il tuo indirizzo email non sarà pubblicato, rispondi, annulla risposta, vedi commenti`,
  related: `leggi anche, articoli correlati, articoli simili, potrebbe interessarti, potrebbero interessarti, ti potrebbe interessare, ti potrebbero interessare anche, più letti, i più letti, più letto, ultime notizie, ultimi articoli, in evidenza, altre notizie, altri articoli, notizie correlate, da non perdere, vedi anche, correlati, consigliati, articolo precedente, articolo successivo, primo piano, contenuti sponsorizzati, dalla home, ultim ora, articoli recenti`,
  more: `leggi tutto, continua a leggere, leggi di più, scopri di più, continua, mostra altro, vai, approfondisci, leggi l articolo, vedi tutti`,
  share: `condividi, condividi su facebook, condividi su twitter, seguici, seguici su, segui, mi piace, invia, tweet, condividi articolo, condividi questo articolo, copia link, invia per email, social`,
  counter: `visualizzazioni, letture, minuti di lettura, min di lettura, tempo di lettura, voti, condivisioni, visite, lettura minuti`,
  tags: `argomenti, etichette, tag, tags, parole chiave, temi, categorie, categoria, archiviato in`,
  account: `accedi, registrati, abbonati, il mio account, password, login, esci, area riservata, abbonamenti, contenuto riservato agli abbonati, sostienici, nome utente`,
  newsletter: `newsletter, iscriviti alla newsletter, iscriviti, ricevi le notizie, la tua email, indirizzo email, notifiche`,
  advert: `pubblicità, annuncio, sponsorizzato, contenuto sponsorizzato, inserzione`,
  copyright: `riproduzione riservata, tutti i diritti riservati, diritti riservati, questo sito utilizza cookie, utilizziamo i cookie, accetta, rifiuta, ok`,
  tools: `stampa, ascolta, ascolta l articolo, chiudi, ingrandisci, dimensione testo, segnala un errore, scarica, indietro, salva`,
  source: `fonte, fonti, via, con fonte`,
  credit: `foto, immagine, immagini, credit, archivio, foto di repertorio, illustrazione, ansa, fotogramma, didascalia`,
  prose: `il, lo, la, i, gli, le, di, del, della, dei, delle, e, in, che, un, una, per, con, su, nel, nella, al, alla, dal, dalla, è, non, si, sono, ha, da, come, più, anche, ma, o, suo, sua, stato, questo, questa, hanno, a`,
}
