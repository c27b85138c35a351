import { quickFold } from '../fold.ts'

const set = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).map((word) => word.toLowerCase()))

/** Family names of the Kinh and of peoples whose names are written as theirs. */
const surnames = set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm trịnh mai đào trương tạ cao lưu lương hà tô tôn
   tống thái thân thạch quách quản phùng phó nông ninh nghiêm mạc ma lục lỗ liêu lại la kiều khuất khổng kim hứa hàn hầu giang giáp doãn
   diệp đồng đàm chu châu chử cù cung bạch bành âu ông ưng văn vương vi viên ung từ tưởng triệu trà tiêu tất sử sầm sơn phí nhâm nhan
   mẫn mã lường lò lữ lèo khúc kha hoa hình giàng giả đường điêu đậu đới danh chung chế cầm cà bế bàn bá an ân âm quan quàng vàng vừ thào
   sùng lầu hạng mùa thò tòng mông triệu đèo bì hùng bồ tăng thiều trang trình tiết thẩm uông úy mạch lãnh lộc la mộc phương quyền sỹ thi thị thiên kpă kpa rmah ksor siu rcom rahlan rơchăm nay`,
)

/** Clans and first parts of names in the Central Highlands: Ê Đê, Gia Rai, Ba Na, Mnông, Cơ Ho, Xơ Đăng, Cơ Tu and others. */
const highland = set(
  `niê nie êban eban mlô mlo kbuôr kbuor ayŭn ayun byă bya hđơk hdơk hwing ksơr ksor rcăm rcom siu kpă kpa nay ktul knul bkrông bkrong kđoh enuôl enuol
   adrơng adrong triêk bdap ndu mdrang bing kriêng buôn krông rahlan rmah rơ chăm châm hmok đinh rơchăm alê bhling zơrâm alăng bríu pơloong arất hôih ating
   cil kon sơ lơ mu liêng jrang đơng gur sa yă kmăn kmlơ hlơng hra nul kđăm ra lan glan ksiêng bkrong ja cill đạ cát đưng dagout bonyo touneh yawich krajan tou prong za`,
)
const highlandGiven = /^(?:y|h|a|k|ya|ma|rơ|ha|nay|siu|rmah|ksor|kpă|h['’]\p{L}+|k['’]\p{L}+|y['’]\p{L}+)$/iu

/** Syllables that given names and pen names are made of. */
const given = set(
  `an anh ái ánh ân bách bạch bảo bắc bằng bích bình bá ca cát cẩm cảnh cần chi chí chiến chinh chính chung chuyên chương công cúc cương cường dân danh diễm diệp
   diệu dung dũng duy duyên dự dương đan đạo đài đại đạt đăng đắc điền điệp định đình đoan đoàn độ đông đồng đức gia giang giao giáp hà hạ hạnh hải hân hằng hảo hạo hậu
   hiên hiền hiển hiếu hiệp hoa hòa hoà hoài hoan hoàn hoàng hoạt hồ hồi hồng hợp huân huấn huế huệ hùng hưng huy huyền huỳnh hương hường hướng hữu hy kha khá khải khang
   khanh khánh khiêm khoa khôi khôi khuê khương kiên kiệt kiều kim kỳ lam lan lãm lâm lân lê lệ liên liễu linh loan long lộc lợi luân luận lực lương lưu ly lý mai
   mạnh mẫn mận miên minh mơ mùi mỹ my na nam nga ngà ngạn ngân nghi nghĩa nghị ngọc nguyên nguyễn nguyệt nhã nhàn nhân nhật nhi nhiên nhung như nhựt ninh nương oanh
   phát phan phi phong phú phúc phục phụng phước phương phượng quân quang quảng quế quốc quy quý quyên quyền quyết quỳnh quỳ sa sang sáng sao sâm sen sinh song sơn sương
   sỹ tài tâm tân tấn tạo thái thanh thành thạch thạnh thảo thăng thắm thắng thắm thẩm thế thi thị thiên thiện thiệu thịnh thoa thoại thơ thơm thọ thông thống thu thụ thuần thuận
   thục thùy thuỳ thúy thuý thủy thuỷ thư thương thường thưởng thy tiên tiến tín tiệp tình tịnh toàn toản toại tố tôn tông trà trác trang trâm trân trí trinh trình trọng
   trúc trung trường trực tú tuân tuấn tuệ tùng tùy tuyên tuyền tuyến tuyết tường tưởng tý uyên út vân văn vi viên viễn việt vinh vĩnh vũ vui vương vượng vy xuân xuyến ý yên yến
   thụy thuỵ vỹ vĩ viết triết triều khắc doanh lập hiệu thuyết hòe hoè sĩ khiết nhẫn phấn lĩnh thìn hợi tứ đính chiêu
   ba bảy năm hai tư sáu tám cả bé cu đậu mây nắng mưa gió hạc sông biển trăng`,
)

/** Provinces, cities and regions that may be taken for persons: the 63 provinces of 2008 to 2025 and places as often named. */
const places = new Set(
  `an giang,bà rịa,vũng tàu,bà rịa - vũng tàu,bắc giang,bắc kạn,bạc liêu,bắc ninh,bến tre,bình định,bình dương,bình phước,bình thuận,cà mau,cần thơ,cao bằng,đà nẵng,đắk lắk,
   đắk nông,điện biên,đồng nai,đồng tháp,gia lai,hà giang,hà nam,hà nội,hà tĩnh,hải dương,hải phòng,hậu giang,hòa bình,hoà bình,hưng yên,khánh hòa,khánh hoà,kiên giang,kon tum,lai châu,
   lâm đồng,lạng sơn,lào cai,long an,nam định,nghệ an,ninh bình,ninh thuận,phú thọ,phú yên,quảng bình,quảng nam,quảng ngãi,quảng ninh,quảng trị,sóc trăng,sơn la,tây ninh,thái bình,
   thái nguyên,thanh hóa,thanh hoá,thừa thiên huế,tiền giang,trà vinh,tuyên quang,vĩnh long,vĩnh phúc,yên bái,huế,sài gòn,tp.hcm,tp hcm,tphcm,hồ chí minh,việt nam,trung quốc,hoa kỳ,hàn quốc,
   nhật bản,thái lan,tây nguyên,nha trang,đà lạt,quy nhơn,buôn ma thuột,buôn hồ,biên hòa,thủ đức,hội an,sa pa,côn đảo,phú quốc,trường sa,hoàng sa,mỹ tho,vinh,bình tân,tân bình,gò vấp,
   bình thạnh,long biên,hoàn kiếm,ba đình,cầu giấy,thanh xuân,hà đông,tây hồ,đống đa,hai bà trưng,hoàng mai,đông anh,gia lâm,sóc sơn,thanh trì,phú nhuận,bình chánh,củ chi,hóc môn,cần giờ,
   liên chiểu,hải châu,sơn trà,ngũ hành sơn,cẩm lệ,hòa vang,bắc hà,đông hà,đồng hới,tam kỳ,tuy hòa,phan thiết,phan rang,bảo lộc,pleiku,long xuyên,châu đốc,rạch giá,cao lãnh,sa đéc,
   vị thanh,móng cái,hạ long,uông bí,cẩm phả,việt trì,hải dương,phủ lý,tam điệp,sầm sơn,cửa lò,hồng lĩnh,kỳ anh`
    .split(',')
    .map((name) => name.trim()),
)

const longestPlace = Math.max(...Array.from(places, (name) => name.length))

/** Titles of sections and buttons in capitals, which names may look like. */
const notNames = new Set(
  `trang chủ,thời sự,kinh tế,xã hội,thế giới,giải trí,thể thao,pháp luật,đời sống,sức khỏe,sức khoẻ,giáo dục,du lịch,công nghệ,chính trị,bạn đọc,văn hóa,văn hoá,quốc tế,khoa học,
   tin tức,tin mới,liên hệ,quảng cáo,góc nhìn,bất động sản,ô tô,xe máy,gia đình,tâm sự,ẩm thực,làm đẹp,thời trang,nhịp sống,an ninh,quốc phòng,đầu tư,tài chính,doanh nghiệp,thị trường,
   đô thị,môi trường,nông nghiệp,nông thôn mới,thanh niên,phụ nữ,tuổi trẻ,dân tộc,tôn giáo,lao động,việc làm,bóng đá,âm nhạc,điện ảnh,phim ảnh,video,tin ảnh,phóng sự,chuyên đề,đa phương tiện,
   home,news,sports,business,politics,opinion,entertainment,lifestyle,technology,science,health,world,local news,top stories,latest news,read more,related articles,related stories,more stories,
   contact us,about us,privacy policy,sign in,sign up,log in,subscribe,advertisement,share this,most read,most popular,follow us,newsletter,weather,obituaries,classifieds,search,menu,photo gallery,
   breaking news,editor's picks,trending now,you may like,site map,terms of use,terms of service,cookie policy,all rights reserved,load more,show more,view all,see all,next article,previous article,
   startseite,kontakt,impressum,datenschutz,neuigkeiten,aktuelles,politik,wirtschaft,kultur,sport,inicio,contacto,noticias,deportes,cultura,economía,accueil,société,économie,santé`
    .split(',')
    .map((name) => quickFold(name.trim())),
)

/** How sure we are that a text of capitalised words is a Vietnamese person's name; 0 where it cannot be. */
export function vietnameseName(words: readonly string[]): number {
  if (words.length < 1 || words.length > 5) return 0
  const lower = words.map((word) => word.toLowerCase())
  const clan = lower.some((word, index) => index > 0 && highland.has(word))
  if (
    words.length >= 2 &&
    clan &&
    (highlandGiven.test(words[0]!) || lower.filter((word) => highland.has(word)).length > 1)
  )
    return 0.9
  if (words.length >= 2 && /^[hk]['’]\p{L}/iu.test(words[0]!)) return 0.85
  const known = lower.filter((word) => given.has(word) || surnames.has(word)).length
  if (words.length === 1) return known === 1 ? 0.4 : 0.25
  if (surnames.has(lower[0]!)) return known === words.length ? 0.85 : 0.7
  if (isUnmarkedName(lower)) return 0.75
  if (known === words.length) return words.length <= 3 ? 0.75 : 0.5
  return known >= words.length - 1 ? 0.5 : 0.25
}

const foldedSurnames = new Set(Array.from(surnames, quickFold))
const foldedGiven = new Set(Array.from(given, quickFold))
const foldedPlaces = new Set(Array.from(places, quickFold))

/** `Le Van Hung`: a name as mail and telex had it, without its marks. */
function isUnmarkedName(lower: readonly string[]): boolean {
  if (!foldedSurnames.has(lower[0]!) || lower.length > 4) return false
  const isKnown = lower.every((word) => foldedGiven.has(word) || foldedSurnames.has(word))
  return isKnown && !foldedPlaces.has(lower.join(' '))
}

/** `Ông Trần Đình Khoa`: so others speak of somebody, and nobody signs. */
export function isSpokenOf([first, second, third]: readonly string[]): boolean {
  return third !== undefined && /^(?:ông|bà|cụ)$/iu.test(first!) && surnames.has(second!.toLowerCase())
}

/** A province, city or country. */
export function isPlace(text: string): boolean {
  return text.length <= longestPlace && places.has(text.toLowerCase())
}

/** A section's or button's title. */
export function isHeading(text: string): boolean {
  return notNames.has(quickFold(text))
}
