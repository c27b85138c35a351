const set = (list: string): ReadonlySet<string> => new Set(list.split(/(?:(?<!\s)\s+)?,\s*/))

/** Offices that a field of government follows: `Sở Công thương`. */
export const offices = set('Sở,Bộ,Ngành,Phòng,ngành,sở,bộ')

/** Fields of ministries and departments, lower case, longest first: only their first syllable has a capital in text. */
export const fields: readonly string[] = (
  `nông nghiệp và phát triển nông thôn,nông nghiệp và môi trường,văn hóa, thể thao và du lịch,văn hóa - thể thao và du lịch,lao động - thương binh và xã hội,lao động, thương binh và xã hội,tài nguyên và môi trường,` +
  `thông tin và truyền thông,khoa học và công nghệ,khoa học - công nghệ,giáo dục và đào tạo,giáo dục & đào tạo,kế hoạch và đầu tư,dân tộc và tôn giáo,văn hóa và thể thao,văn hóa, thông tin,giao thông vận tải,quy hoạch - kiến trúc,` +
  'công thương,nông nghiệp,tài chính,xây dựng,tư pháp,nội vụ,y tế,du lịch,ngoại vụ,ngoại giao,quốc phòng,công an,giáo dục,văn hóa,công nghiệp,thương mại,thủy sản,lâm nghiệp,ngân hàng,bưu chính'
)
  .split(/,(?! thể| thương| thông)/)
  .sort((a, b) => b.length - a.length)

/** First syllables of institutions' names whose second is written small, and what names may hold in small letters. */
export const institutions = set(
  'Công ty,Tập đoàn,Tổng công,Ngân hàng,Bệnh viện,Đại học,Trường Đại,Hợp tác,Liên đoàn,Liên hiệp,Nhà máy,Vườn quốc,Khu công,Trung tâm,Học viện,Viện nghiên,Hiệp hội,Trường Tiểu,Trường Trung,Trường Cao',
)
export const smallWords = set(
  'ty,đoàn,hàng,viện,học,tác,xã,hiệp,máy,quốc,gia,nghiệp,tâm,hội,cổ,phần,trách,nhiệm,hữu,hạn,và,đa,khoa,tiểu,phổ,thông,cao,đẳng,trung,cơ,sở,cấp,tỉnh,vùng,thành,viên,công,thương,mại,tư,đầu,xây,dựng,nghiên,cứu,cà,phê,điện,lực,cao su,sản,xuất,dịch,vụ,khu,ương,phố,sư,phạm,kỹ,thuật,kinh,tế,nông,lâm,y,dược',
)

/**
 * Bodies in whose names only some syllables have capitals, as they are written; those of which each place has one, so that the name alone
 * says nothing, end in a minus.
 */
export const bodies: readonly { readonly name: string; readonly dull: boolean }[] = (
  'Hội Nông dân,Hội Liên hiệp Phụ nữ,Hội Cựu chiến binh,Hội Cựu thanh niên xung phong,Hội Chữ thập đỏ,Hội Khuyến học,Hội Nhà báo,Hội Nhà văn,Hội Người cao tuổi,Hội Doanh nghiệp trẻ,Hội Văn học Nghệ thuật,' +
  'Hội Văn học nghệ thuật,Hội Làm vườn,Hội Luật gia,Hội Sinh viên,Hội Doanh nghiệp,Ban Tuyên giáo,Ban Dân vận,Ban Nội chính,Ban Dân tộc,Bộ Chỉ huy Quân sự,Bộ Chỉ huy quân sự,Bộ đội Biên phòng,Bộ Tư lệnh,' +
  'Liên đoàn Lao động,Đoàn Thanh niên,Đoàn Thanh niên Cộng sản Hồ Chí Minh,Mặt trận Tổ quốc,Mặt trận Tổ quốc Việt Nam,Viện Kiểm sát,Viện kiểm sát,Viện Khoa học,Kho bạc Nhà nước,Bảo hiểm xã hội,' +
  'Ngân hàng Nhà nước,Ngân hàng Chính sách xã hội,Cục Quản lý thị trường,Cục Thống kê,Cục Thi hành án,Chi cục Kiểm lâm,Chi cục Thú y,Quân ủy Trung ương,Hiệp hội Cà phê,Tòa án nhân dân,Toà án nhân dân,' +
  'Ban Chỉ đạo-,Ban Chỉ huy-,Ban Quản lý-,Ban Tổ chức-,Ban Thường vụ-,Ban Chấp hành-,Ban Thường trực-,Ban Giám hiệu-,Ban Giám đốc-,Ban Giám khảo-,Ban Cán sự-,Ban Bí thư-,Hội đồng nhân dân-,Hội đồng Nhân dân-,' +
  'Ủy ban nhân dân-,Ủy ban Nhân dân-,Uỷ ban nhân dân-,Hội đồng Quản trị-,Đảng ủy-,Tỉnh Đoàn-,Huyện Đoàn-,Tỉnh ủy-,Huyện ủy-,Thành ủy-,Hội trường-,Nhà văn hóa-,Phòng Giáo dục-,Văn phòng-'
)
  .split(',')
  .map((name) => ({ name: name.replace(/-$/, ''), dull: name.endsWith('-') }))
  .sort((a, b) => b.name.length - a.name.length)

/** Countries of one syllable that stand before a foreign person's name. */
export const shortCountries = set('Mỹ,Anh,Pháp,Đức,Nga,Nhật,Hàn,Ý,Úc,Áo')

/** Words that stand before a place's name. */
export const placeWords = set(
  'tỉnh,huyện,xã,phường,quận,phố,trấn,thôn,buôn,bản,ấp,làng,sông,hồ,núi,đèo,đảo,vịnh,cầu,đường,TP,Tp,thị,vùng,hồ,suối,thác,cảng,cửa khẩu,khu vực,nước',
)

/** Titles of persons and other words that begin no name of their own. */
export const titles = set(
  `Phó,Chủ,Bí,Giám,Trưởng,Thứ,Thủ,Tổng,Đồng,Ông,Bà,Anh,Chị,Em,Cô,Chú,Bác,Cụ,PGS,GS,TS,ThS,BS,LS,NSND,NSƯT,KTS,Đại,Thượng,Trung,Thiếu,Thầy,Nhà,Ths,Ts,Bs,Dr,Luật,Phóng,Đồng chí,Theo,
   PGS.TS,GS.TS,TS.BS,BS.CKI,BS.CKII,CKI,CKII`.replace(/\s+/g, ''),
)

/** Words that a sentence begins with, and capitals that are no names. */
export const openers = set(
  `Tại,Theo,Trong,Năm,Ngày,Tháng,Quý,Sáng,Chiều,Tối,Trưa,Đêm,Hôm,Khi,Sau,Trước,Từ,Đến,Về,Với,Và,Nhưng,Tuy,Do,Vì,Bởi,Nếu,Các,Những,Một,Hai,Ba,Bốn,Mỗi,Mọi,Nhiều,Cả,Toàn,Đây,Đó,Này,Ngoài,Riêng,Bên,Cùng,
   Qua,Để,Hiện,Đã,Đang,Sẽ,Được,Bị,Có,Không,Chưa,Còn,Cũng,Rồi,Thì,Là,Như,Nhờ,Dù,Mặc,Song,Trên,Dưới,Giữa,Nhằm,Căn,Phát,Tham,Cụ,Đặc,Vừa,Mới,Lúc,Khoảng,Hơn,Gần,Chỉ,Nay,Ở,Ra,Vào,Lên,Xuống,Người,Cho,Bằng,Cuối,Đầu,
   Thứ,Chủ nhật,Tết,Xuân,Hè,Thu,Đông,Kính,Ảnh,Tin,Bài,Nguồn,Video,Clip,Xem,Đọc,Quyết,Nghị,Thông,Chỉ thị,Kế hoạch,Luật,Điều,Khoản,Giấy,Hội nghị,Hội,Lễ,Chương,Dự,Đề,Đồng thời,Ngay,Cứ,Thế,Vậy,Ai,Sao,Gì,Nào,Tôi,Chúng,Họ,Nó,Mình,Anh,Chị,Ông,Bà`.replace(
    /(?<!\s)\s+(?=[\p{Lu}])/gu,
    '',
  ),
)

/** Abbreviations that say nothing of what an article is about. */
export const dullAcronyms = set(
  'UBND,HĐND,UBMTTQ,MTTQ,BCH,TP,TX,TT,USD,VND,VNĐ,GMT,PV,CTV,TTXVN,ĐH,THPT,THCS,TH,GD,KH,CT,NĐ,QĐ,TW,CP,TNHH,MTV,HTX,BCĐ,NXB,CLB,HLV,SVĐ,ĐT,QL,AM,PM,II,III,IV,VI,VII,XI,XII,XIII,XIV,XV,XX,XXI,ID,OK,TV',
)
