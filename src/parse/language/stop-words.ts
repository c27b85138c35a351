/** The most frequent words of each language in Latin letters, lower case. Vietnamese stands without its marks: with them its letters tell. */
const lists: Readonly<Record<string, string>> = {
  vi: 'va cua la cac cho khong nhung duoc nguoi trong mot voi den ngay tai nam tren sau theo nhieu cung khi nay da se phai tu thi ve bi lam viet nam tinh thanh pho huyen ong vao hon dong hoc chi con nhu dang ra rang cong nhan hoi truong ty gia thu tinh nghiep quan dan ban',
  en: 'the of and to in is that for it was on with as be by at from this have are not his but they he you which or had were has their an said will who would been if more about its can one when all there so out up what also after into no we',
  fr: 'le la les de des du et en un une est dans que qui pour au aux par sur pas plus ce se il ne sont avec son sa ses ont été cette mais comme nous vous leur elle ou être fait d l n s c qu deux on ils y',
  es: 'de la que el en y los las del se un una por con no para su al lo como más es fue pero sus le ha este entre cuando sin sobre también me hasta hay donde son ser desde todo nos durante ya muy está años o',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi está ser ter às',
  ca: 'de la que el i en els les del un una per amb no és al com més va dels però són aquest aquesta ha han també ja seva seu seus pel pels ser hi ho als ens fins molt què on tot entre des',
  it: 'di che e la il un a per è una in del non da con le si dei della sono come più al alla nel gli anche lo i ma ha delle nella suo dal questo se o ed sul dalla era cui ai degli stato essere loro hanno c l',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wir ich',
  nl: 'de van het een en in is dat op te zijn met voor niet aan die er om ook als bij maar naar dan heeft nog door uit over ze wordt werd hij hebben tot je wat al deze worden was kan geen meer we ik of zo toch',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla',
  da: 'og i at det er en til af på for med den der som de har ikke et han var men fra vi om kan sig så ved jeg også eller efter blev skal være over år hun vil da nu når havde ud mod man end blive dem meget',
  no: 'og i det er en til på som for at av med de har ikke den et han var om fra men vi så seg kan jeg etter ved skal eller også over år hun vil ble være nå når må sier opp mot ut bli hadde sin ha noen',
  fi: 'ja on ei että se oli hän mutta ovat kun myös joka mukaan sen kuin ole ollut jos tai sekä niin nyt vain voi mitä jotka siitä kanssa ovat vielä jo tämä olla oli häntä ne jälkeen me sitä noin vuoden ennen vuonna',
  id: 'yang dan di dengan untuk dari dalam pada ini itu tidak akan ke adalah juga oleh tersebut sebagai telah karena bisa kepada ada saat atau kata tahun lebih mereka sudah saya secara menjadi para dia bahwa hari orang hanya harus',
  ms: 'yang dan di dengan untuk dari dalam pada ini itu tidak akan ke adalah juga oleh tersebut sebagai telah kerana boleh kepada ada ketika atau berkata tahun lebih mereka sudah beliau bagi iaitu bahawa hari orang hanya perlu kata pihak negara semalam turut',
  pl: 'w i na z do się nie to że jest o po od za przez dla jak są oraz ale był już co tym tego czy może ich jego tylko które który być była także roku lat ze przed pod ma jednak która gdy bardzo też można',
  cs: 'a v se na je že s z o do i ve pro to k po za jsou by jako od ale tak které který při jeho být už která bude není také před podle jen co než až roku ze si jsme bylo byl nebo má',
  sk: 'a v sa na je že s z o do aj vo pre to k po za sú by ako od ale tak ktoré ktorý pri jeho byť už ktorá bude nie tiež pred podľa len čo než až roku zo si sme bolo bol alebo má',
  hu: 'a az és hogy nem is egy ez volt van meg de csak el már ki mint azt még ha vagy ezt lehet szerint kell után több minden pedig ami akkor így be neki most nagyon le aki lesz úgy magyar',
  ro: 'de și în a la cu pe nu din că care o este pentru sunt un mai au fost ce se prin dar fi ca lui după sau să această acest ai iar doar până ale fără despre anul dintre am',
  hr: 'i u je na da se za su od s o koji to ne kao iz što ali bi do koja nije sve će kako ili koje po bio samo je već nakon te prema jer još godine godina ima bila biti između može',
  tr: 've bir bu da de için ile çok daha olarak olan ne gibi kadar sonra en var ama o her ben olduğu göre değil ise olduğunu yeni ancak iki dedi diye bin şekilde türkiye tarafından hem veya ki nin',
  sq: 'e të në që i me për një nga ka se është do nuk u si këtë janë ai më por kjo ishte edhe kanë tij ky duke mund pas kur gjatë',
  lt: 'ir į kad iš su yra ne tai o buvo už bet kaip apie jau ar per dėl taip pat iki jo tik kuris po prie metų būti jie dar savo nuo',
  tl: 'ang ng sa na ay mga at si ni para hindi ito siya kung may ko niya nang naman pa din rin lang ako mo kaya nila iyon ating',
  sl: 'je in v na da se za so ki z pa tudi od bi ne po s kot iz o do še ali pri le bo več bil ter že lahko ima če leta letu',
  et: 'ja on ei et see oli ka kui ning oma mis ta aga kes seda või siis veel kuid pole nii ma selle mida ole nagu',
  eu: 'eta da ez du bat dute ere baina zen izan dira zuen da hori egin bere den behar',
}

/** The languages that each of the words is frequent in. */
export const stopWords: ReadonlyMap<string, readonly string[]> = byWord()

function byWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(lists)) {
    for (const word of new Set(list.split(' '))) {
      const known = languages.get(word)
      if (known === undefined) languages.set(word, [language])
      else known.push(language)
    }
  }
  return languages
}
