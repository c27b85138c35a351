import type { Words } from './words.ts'

/** Dutch. */
export const nl: Words = {
  menu: `home, nieuws, binnenland, buitenland, politiek, economie, sport, cultuur, regio, opinie, wetenschap, tech, video, contact, over ons, colofon, adverteren, zoeken, menu, naar de inhoud, ga naar de inhoud, ga naar inhoud, archief, privacyverklaring, privacybeleid, algemene voorwaarden, voorpagina, weer, gezondheid, reizen, auto, wonen, terug naar boven, cookiebeleid, vacatures, klantenservice`,
  comments: `reacties, reactie, reageer, geef een reactie, plaats een reactie, laat een reactie achter, geen reacties, reageren, bekijk reacties, je e mailadres wordt niet gepubliceerd, reactie annuleren, beantwoorden`,
  related: `lees ook, lees verder, gerelateerde artikelen, gerelateerd, meest gelezen, laatste nieuws, meer nieuws, aanbevolen, meer over, ook interessant, gerelateerde berichten, zie ook, populair, net binnen, recente berichten, meer artikelen, volgende bericht, vorige bericht, vorig artikel, volgend artikel, uitgelicht, anderen lazen ook, mis niet, bekijk ook`,
  more: `lees meer, meer lezen, meer, bekijk meer, verder lezen, toon meer, meer weten, bekijk alle, lees het hele artikel`,
  share: `delen, deel, deel dit artikel, deel via, deel op facebook, volg ons, vind ik leuk, verstuur, mail, tweet, bewaar, kopieer link, stuur door`,
  counter: `weergaven, keer gelezen, leestijd, min leestijd, minuten leestijd, stemmen, minuten`,
  tags: `trefwoorden, labels, onderwerpen, categorieën, categorie, tags, thema s`,
  account: `inloggen, aanmelden, registreren, abonneren, wachtwoord, mijn account, uitloggen, abonnee worden, word abonnee, lid worden, gebruikersnaam`,
  newsletter: `nieuwsbrief, schrijf je in, schrijf je in voor de nieuwsbrief, e mailadres, meld je aan, meldingen, ontvang`,
  advert: `advertentie, advertenties, gesponsord, partnerbijdrage, lees verder onder de advertentie, tekst loopt door onder`,
  copyright: `alle rechten voorbehouden, deze website gebruikt cookies, wij gebruiken cookies, accepteren, akkoord, rechten voorbehouden`,
  tools: `afdrukken, print, luister, sluiten, vergroot, tekstgrootte, download, terug, meld een fout, opslaan`,
  source: `bron, bronnen, via`,
  credit: `foto, beeld, fotograaf, archieffoto, illustratie, anp, afbeelding`,
  prose: `de, het, een, en, van, in, is, dat, op, te, voor, met, zijn, die, niet, aan, er, om, ook, als, maar, bij, door, naar, uit, nog, worden, wordt, heeft, werd, hij, ze, over, tot, dan, hebben, meer, was, deze, dit, of, zich`,
}
