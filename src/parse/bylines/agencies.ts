import { quickFold } from '../fold.ts'

/** News agencies, papers and broadcasters that sign or end articles, each once in any of its spellings: sources, never persons. */
const names =
  `ttxvn,tttxvn,thông tấn xã việt nam,vietnam+,vietnamplus,vnp,vna,vov,vov.vn,vov1,vov2,vovgt,vtv,vtv.vn,vtv24,vtc,vtc news,vtcnews,htv,antv,qptv,ttv,
   vnexpress,vnexpress.net,vne,zing,zing.vn,zing news,zingnews,znews,dân trí,dantri,dantri.com.vn,tuổi trẻ,tuổi trẻ online,tto,thanh niên,tno,thanhnien.vn,
   người lao động,nlđo,nld,nld.com.vn,tiền phong,tpo,tiền phong online,sggp,sggpo,sài gòn giải phóng,nhân dân,báo nhân dân,nhandan,qđnd,quân đội nhân dân,
   cand,công an nhân dân,công an,vietnamnet,vnn,infonet,kenh14,kênh 14,soha,soha.vn,cafef,cafebiz,afamily,eva,eva.vn,24h,24h.com.vn,saostar,yan,2sao,
   pháp luật,pháp luật tp.hcm,plo,plo.vn,pháp luật việt nam,gia đình & xã hội,giadinh.net,gia đình,lao động,laodong,đại đoàn kết,hà nội mới,hnm,ndo,hànộimới,hnmo,
   giao thông,báo giao thông,vneconomy,vietstock,bnews,thể thao & văn hóa,thethaovanhoa,bóng đá,bongda,bóng đá plus,bongdaplus,ngôi sao,ngoisao,ngoisao.net,
   đời sống & pháp luật,đspl,đời sống pháp luật,người đưa tin,nguoiduatin,khám phá,giáo dục việt nam,gdvn,giaoduc.net,sức khỏe & đời sống,skđs,tri thức trực tuyến,
   trí thức trẻ,helino,thời đại,tổ quốc,toquoc,chính phủ,chinhphu.vn,vgp,vgp news,baochinhphu,baochinhphu.vn,tin tức,baotintuc,baotintuc.vn,petrotimes,
   một thế giới,motthegioi,vietq,baodautu,đầu tư,công thương,báo công thương,kinh tế đô thị,ktđt,báo đắk lắk,baodaklak,baodaklak.vn,an ninh thủ đô,anttd,anninhthudo,
   người việt,nguoi-viet.com,việt báo,viễn đông,việt tide,sài gòn nhỏ,saigon nhỏ,
   bbc tiếng việt,bbc news tiếng việt,bbc vietnamese,voa tiếng việt,rfa tiếng việt,rfi tiếng việt,công lý,bảo vệ pháp luật,đất việt,sài gòn tiếp thị,phụ nữ việt nam,
   phụ nữ mới,phụ nữ tp.hcm,nông nghiệp việt nam,dân việt,nhịp sống việt,nhịp sống kinh tế,nhịp sống thị trường,doanh nghiệp & tiếp thị,doanh nghiệp và tiếp thị,
   pháp luật & bạn đọc,pháp luật và bạn đọc,thế giới trẻ,diễn đàn doanh nghiệp,tri thức & cuộc sống,đời sống & sức khỏe,giáo dục & thời đại,pháp luật plus,pháp luật & xã hội,
   nhà báo & công luận,người đô thị,thời báo kinh tế sài gòn,tbktsg,kinh tế sài gòn,thời báo tài chính,lao động thủ đô,sinh viên việt nam,hoa học trò,mực tím,webthethao,
   thanh tra,tài nguyên & môi trường,an ninh tiền tệ,đời sống plus,doanh nhân sài gòn,tài chính việt nam,
   scmp,south china morning post,daily telegraph,the telegraph,financial times,the economist,straits times,the straits times,nikkei,sina,sohu,global times,cctv,al jazeera,sky news,
   channel news asia,bangkok post,le monde,le figaro,der spiegel,espn,
   tân hoa xã,thx,sputnik,rfi,rfa,voa,
   reuters,ap,the associated press,associated press,afp,afprelaxnews,agence france-presse,afp relaxnews,dpa,dpa-afx,efe,agencia efe,europa press,europapress,ansa,adnkronos,
   xinhua,新华社,新華社,人民网,人民日报,新华网,中新社,中国新闻网,新浪,央视,tass,тасс,риа новости,ria novosti,ria,интерфакс,interfax,bloomberg,bloomberg news,cnn,cnn newsource,bbc,bbc news,
   bbc news brasil,kyodo,kyodo news,共同通信,時事通信,朝日新聞,毎日新聞,読売新聞,nhk,yonhap,연합뉴스,뉴시스,뉴스1,antara,bernama,pti,press trust of india,ani,ians,upi,pa,pa media,press association,lusa,agência lusa,
   agência brasil,agencia brasil,folhapress,estadão conteúdo,agencias,redacción,redacao,redação,redazione,la redazione,la rédaction,rédaction,sid,epd,kna,apa,sda,keystone-sda,ats,belga,
   anp,tt,ntb,ritzau,stt,pap,ctk,čtk,čtk/ap,tasr,mti,agerpres,hina,tanjug,beta,srna,fena,bta,anka,aa,anadolu ajansı,anadolu agency,dha,iha,irna,wam,spa,mena,gna,nan,
   canadian press,the canadian press,cp,aap,australian associated press,nz herald,new york times,the new york times,washington post,the washington post,the guardian,wall street journal,
   usa today,daily mail,the sun,mirror,daily mirror,fox news,nbc news,cbs news,abc news,npr,politico,axios,getty images,shutterstock,wikipedia,
   new york post,business wire,pr newswire,globe newswire,field level media,tribune news service,cnet,cnbc,the conversation`
    .split(',')
    .map((name) => name.trim())
const asWritten = new Set(names)
/** Texts without marks mean any of them; `Thanh Trà` is no `Thanh tra`. */
const agencies = new Set(names.flatMap((name) => [key(name), key(quickFold(name))]))
const marked = new Set(names.map(key))

/** Whether a text is the name of an agency, with its marks and spaces, in whatever capitals. */
export function isAgencyAsWritten(text: string): boolean {
  return asWritten.has(text.toLowerCase())
}

/** Whether a text names an agency or paper, in whatever capitals and spacing. */
export function isAgency(text: string): boolean {
  return (
    text.length <= 60 && ((/^[\0-\x7f]*$/.test(text) ? agencies : marked).has(key(text)) || named.test(text))
  )
}

/** `Báo Xứ Biển`: a capital follows, as it does not in `Trang chủ`. */
const named = /^(?:[Bb]áo|BÁO(?! (?:ĐỘNG|CÁO))|[Tt]ạp chí|TẠP CHÍ|[Đđ]ài|ĐÀI|[Kk]ênh|KÊNH|[Tt]rang)\s+\p{Lu}/u

/** In small letters, without spaces and dots: `Dân trí`, `dântrí`. */
function key(name: string): string {
  if (/^[\0-\x7f]*$/.test(name)) return name.toLowerCase().replace(/[^a-z\d]+/g, '')
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
