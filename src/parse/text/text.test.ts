import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { linesOf } from './lines.ts'
import { parseText } from './text.ts'
import { understand } from './understand.ts'
import { ownModel } from './weights.ts'

const it = suite('plain text')

const raw = `Multimedia Đọc Báo in

Làng nghề đan lưới Cửa Sót nhận đơn hàng lớn nhất trong mười năm

08:15, 03/11/2019

Sáng 2-11, hợp tác xã đan lưới Cửa Sót ký hợp đồng cung cấp 4.000 tấm lưới vây cho đội tàu của ba tỉnh phía bắc.

Bà Hồ Thị Mận, chủ nhiệm hợp tác xã, cho biết hợp đồng giúp hơn hai trăm thợ có việc làm đến hết mùa xuân. Nhiều người trẻ từng bỏ nghề cũng đã trở về.

 Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao
Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao

Trước đó, làng nghề từng phải dừng hai xưởng vì thiếu sợi. Nhờ vay được vốn ưu đãi, hợp tác xã đã mua sợi trực tiếp từ nhà máy và giảm được một phần năm chi phí.

Trần Vĩ


Ý kiến bạn đọc


(Video) Phiên chợ cá lúc nửa đêm ở cảng Thạch Kim
Từ nửa đêm, hàng trăm người gánh cá đã chờ tàu về, và đến khi trời sáng thì chợ cũng vừa tan.
`

it('reads headline, dateline, byline, lead and captions of a page and drops its furniture', () => {
  const article = parseText(raw, { lang: 'vi', title: null })
  assert.is(article.title, 'Làng nghề đan lưới Cửa Sót nhận đơn hàng lớn nhất trong mười năm')
  assert.is(article.date, '2019-11-03T08:15')
  assert.equal(article.authors, ['Trần Vĩ'])
  assert.match(article.lead!, /^Sáng 2-11, hợp tác xã/)
  assert.equal(article.captions, ['Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao'])
  assert.is(article.body.split('\n').length, 3)
  assert.equal(
    article.dropped.map(({ line }) => line),
    [1, 19, 22, 23],
  )
  assert.equal(article.evidence['title']!.line, 3)
})

const menu = 'Trang chủ\nThời sự\nKinh tế\nVăn hóa\nThể thao\nBạn đọc\nLiên hệ\n'
for (const headline of [
  'Đò cũ về bến',
  'Chuyến đò cuối cùng',
  'Người chở đò già nua',
  'Nước về cánh đồng Trung Lễ',
]) {
  it(`finds the headline of a few words between a menu and a dateline: ${headline}`, () => {
    const text = `${menu}\n${headline}\n\n17:40, 22/01/2021\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua.\n\nBến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.\n`
    const { title, lead } = parseText(text, { lang: 'vi', title: null })
    assert.is(title, headline)
    assert.match(lead!, /^Con đò/)
  })
}

for (const [line, wanted] of [
  ['Bản tin 19 giờ ngày 20/3/2015', true],
  ['Điểm tin 17h ngày 20/3/2015', true],
  ['Cập nhật lúc 19 giờ ngày 20/3/2015', false],
] as const) {
  it(`takes a line of little but a date for ${wanted ? 'the' : 'no'} headline: ${line}`, () => {
    const text = `${line}\n\nTối nay, mực nước sông Krông Ana tại trạm Giang Sơn lên mức báo động hai, nhiều nhà ở ven sông phải dời đồ đạc lên cao.\n\nDự báo trong đêm mưa còn tiếp tục ở các huyện phía nam của tỉnh.\n`
    const { title, date, body } = parseText(text, { lang: 'vi', title: null })
    assert.is(title, wanted ? line : null)
    assert.match(date!, /^2015-03-20T/)
    assert.match(body, /^Tối nay/)
  })
}

for (const [end, date] of [
  ['Đức Thọ, ngày 20 tháng 4 năm 2016', '2016-04-20'],
  ['Hà Tĩnh, 20/4/2016', '2016-04-20'],
  ['(Hà Tĩnh, ngày 20 tháng 4 năm 2016)', '2016-04-20'],
  ['(20/04/2016)', '2016-04-20'],
  ['Ảnh: Bùi Lý', null],
] as const) {
  it(`reads or leaves out the last line, and says which: ${end}`, () => {
    const text = `Bến đò cũ đóng cửa sau một trăm năm\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua.\n\nBến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.\n\nTrần Vĩ\n${end}\n`
    const read = parseText(text, { lang: 'vi', title: null })
    assert.is(read.date, date)
    assert.equal(read.authors, ['Trần Vĩ'])
    const isKept = read.captions.length > 0 || read.body.includes(end) || read.date !== null
    assert.is(isKept, read.dropped.length === 0)
  })
}

for (const place of [
  'Buôn Ma Thuột, ngày 26 tháng 10 năm 1999',
  'Thành phố Hồ Chí Minh, ngày 6 tháng 1 năm 1999',
]) {
  it(`reads the day between the text and its signature: ${place}`, () => {
    const text = `BẾN ĐÒ CŨ ĐÓNG CỬA SAU MỘT TRĂM NĂM\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua.\nBến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.\n\n${place}\nTrần Vĩ\n`
    const { date, authors, body } = parseText(text, { lang: 'vi', title: null })
    assert.match(date!, /^1999-/)
    assert.not.match(body, '1999')
    assert.equal(authors, ['Trần Vĩ'])
  })
}

const regatta =
  'The regatta of the Rowing Club was held to-day before two thousand spectators, and the weather was all that could be wished.\n\nThe senior fours were won by the Stillwater crew, who had lost to Ashby on July 2nd, 1897.\n'

for (const [lines, date, lang] of [
  ['Stillwater, July 4th, 1898.', '1898-07-04', 'en'],
  ['HEAD-QUARTERS, Monday, Nov. 23, 1863.', '1863-11-23', 'en'],
  ['Saïgon, le 5 Mars 1925.', '1925-03-05', 'fr'],
  ['Trung Giã, 12-VII-1954', '1954-07-12', 'vi'],
  ['Ban nhạc Sông Lam, tháng 7', null, 'vi'],
] as const) {
  it(`reads place and day between the headline and the text: ${lines}`, () => {
    const text = `A Regatta at Stillwater\n\n${lines}\n\n${regatta}`
    const read = parseText(text, { lang, title: null })
    assert.equal([read.date, read.authors, read.body.includes(lines)], [date, [], date === null])
  })
}

for (const [place, agency] of [
  ['PORT ELDER, March 3 (Reuters) - ', 'Reuters'],
  ['PORT ELDER (UPI) -- ', 'UPI'],
  ['Buôn Ma Thuột (TTXVN 22/1) - ', 'TTXVN'],
  ['Gia-các-ta (AFP, Roi-tơ 3-4): ', 'AFP'],
  ['Phạm Văn Đông (sinh 1961) - ', null],
  ['Đội Sông Hinh (áo đỏ): ', null],
] as const) {
  it(`reads the agency behind the place of a wire: ${place}`, () => {
    const lines = `Ferry runs aground, none hurt\n\n${place}A ferry with 118 passengers ran aground on a sand bank at the mouth of the Elder in thick fog, and all were taken off by boats.\n\nThe captain told the inquiry that the fog horn had been silent, and its keeper said that he had been asleep.\n\nNNNN\n`
    const read = parseText(lines, { lang: 'en', title: null })
    assert.equal([read.agency, read.body.split('\n').length], [agency, 2])
  })
}

it('takes the name of a paper above the headline for nobody', () => {
  const { date, authors } = parseText(
    `TRÀNG AN BÁO — Thứ năm 2 Septembre 1937\nNạn lụt ở các tỉnh miền Bắc Trung Kỳ\n\nNước sông lên to từ hôm 28 Août, đê vỡ ba nơi, dân mấy huyện phải lên mái nhà mà ở.\n\nQuan Công sứ đã đi khám và phát chẩn cho dân bị nạn.\n`,
    { lang: 'vi', title: null },
  )
  assert.equal([date, authors], ['1937-09-02', []])
})

it('reads the day below a letter that is signed, however short its date is written', () => {
  const text = `Thư bạn đọc\nĐèn đường tắt đã ba tháng\n\nKính gửi Báo Phú Yên,\nTôi là người dân tổ dân phố 5. Đã ba tháng nay dãy đèn đường trước trường mẫu giáo không sáng.\nChúng tôi đã phản ánh lên phường hai lần nhưng chưa được giải quyết. Mong quý báo lên tiếng giúp.\n\nBuôn Ma Thuột, ngày 2-4-2009\nNGUYỄN VĂN HAI\n`
  const { date, authors } = parseText(text, { lang: 'vi', title: null })
  assert.equal([date, authors], ['2009-04-02', ['NGUYỄN VĂN HAI']])
})

it('takes no place of a dateline for a name, in a text without marks', () => {
  const text = `Trong cay gay rung o xa vung sau\n\nBuon Ma Thuot, ngay 22 thang 1 nam 2001\n\nSang nay, hon ba tram hoc sinh va thay co giao da ra quan trong cay tren nhung qua doi troc sau lang.\n\nNguoi dan mong rung xanh tro lai de suoi khong con can nuoc vao mua kho.\n\nLe Van Hung\n`
  const { date, authors } = parseText(text, { lang: 'vi', title: null })
  assert.equal([date, authors], ['2001-01-22', ['Le Van Hung']])
})

it('reads who wrote verse right below its headline, where a blank line parts them from it', () => {
  const text = `VỀ BẾN\nTrần Đăng Minh\n\nTa về lại bến sông xưa\nCon đò năm cũ người đưa không còn\nBờ lau trắng xóa hoàng hôn\nTiếng ai gọi khẽ mà hồn ngẩn ngơ\n\nMột thời áo trắng làm thơ\nMột thời đứng đợi sang bờ bên kia\n`
  const { authors, body } = parseText(text, { lang: 'vi', title: null })
  assert.equal(authors, ['Trần Đăng Minh'])
  assert.match(body, /^Ta về/)
})

it('takes the paper that a text was taken from, and the day of its issue, for neither its writer nor its day', () => {
  const text = `Bến đò cũ đóng cửa sau một trăm năm\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua.\n\nBến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.\n\n(Theo báo Phú Yên, số ra ngày 12/3/2015)\n`
  const { date, authors, agency, body } = parseText(text, { lang: 'vi', title: null })
  assert.equal([date, authors, agency], [null, [], 'báo Phú Yên'])
  assert.is(body.split('\n').length, 2)
})

it('reads the day below a signature where the last sentence is short', () => {
  const text = `Bến đò cũ đóng cửa sau một trăm năm\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua. Ông lái nói sẽ giữ lại con đò trước sân nhà.\n\nBến nay vắng tanh từ sáng.\n\nTrần Vĩ\n(Tuy An, ngày 26/10/1999)\n`
  const { date, authors } = parseText(text, { lang: 'vi', title: null })
  assert.equal([date, authors], ['1999-10-26', ['Trần Vĩ']])
})

it('reads the name above an address of mail and the date, and drops the address', () => {
  const { authors, body } = parseText(
    [
      'Kinh tế',
      'Nông nghiệp',
      'Giá thanh long rớt thảm, nhà vườn Chợ Gạo đứng ngồi không yên',
      'Mậu Trường',
      'tacgia@thanhnien.example.vn',
      '28/12/2021 08:05 GMT+7',
      'Theo dõi Báo trên Google News',
      'Chỉ trong một tuần, giá thanh long ruột đỏ tại vườn giảm từ 22.000 đồng xuống còn 4.500 đồng mỗi kg khiến nhiều hộ thua lỗ nặng.',
      'Thanh long chất đống tại một vựa thu mua ở Chợ Gạo MẬU TRƯỜNG',
      'Ghi nhận tại các vựa thu mua dọc tỉnh lộ 879, lượng hàng dồn về mỗi ngày lên tới 600 tấn trong khi xe container chờ thông quan kéo dài.',
      'Bà Trần Thị Sáu, chủ vườn 7 công đất ở xã Quơn Long, nói vụ này tiền điện thắp đèn đã ngốn hơn 40 triệu đồng.',
      '"Bán thì lỗ, mà để trên cây thêm vài hôm là nứt trái, chỉ còn cách cắt cho bò ăn", bà Sáu than thở.',
      'Xem nhanh: 20h ngày 4.3.2019: Bản tin thời sự toàn cảnh',
      'Đại diện hợp tác xã Mỹ Tịnh An cho hay đơn vị đang liên hệ các siêu thị ở TP.HCM để tiêu thụ khoảng 50 tấn với giá 7.000 đồng.',
      'Ngành nông nghiệp khuyến cáo bà con rải vụ, không đồng loạt xông đèn và chuyển một phần diện tích sang trồng theo tiêu chuẩn GlobalGAP.',
      'Tin liên quan',
      'Ca sĩ Mai Vàng kể chuyện đi hát hội làng',
      'Từ tháng sau, tăng phí gửi xe ở trung tâm thành phố',
      'Từ khóa: thanh long nông sản Chợ Gạo',
      'Bình luận (0)',
      'Gửi bình luận',
      'Đọc thêm',
      'Nhà máy nước Sông Đà ngừng cấp nước hai ngày',
      'Giá cà phê tăng phiên thứ năm liên tiếp',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.equal(authors, ['Mậu Trường'])
  assert.not.match(body, '@')
})

it('reads initials that sign behind a box', () => {
  const { authors } = parseText(
    [
      'Môi trường',
      'Trồng lại rừng trên đồi trọc',
      '08/04/2024 11:26',
      'Mười hai năm sau trận lũ quét, những quả đồi trọc ở xã Trà Leng đã được phủ xanh bằng hơn 400 ha keo, quế và lim xanh.',
      'Người khởi xướng là già làng Hồ Văn Đề, năm nay 76 tuổi. Ông bắt đầu bằng ba trăm cây quế con xin từ huyện bên.',
      'Nhiều người bảo ông gàn, vì đất đồi lúc ấy chỉ còn trơ sỏi đá, gieo hạt ngô còn không mọc nổi.',
      'TIN LIÊN QUAN',
      'Dự báo thời tiết ngày mai: Bắc Bộ có mưa rào rải rác',
      'Nhà máy nước Sông Đà ngừng cấp nước hai ngày',
      'Đến năm thứ tư, khi quế cho thu tỉa cành, cả làng mới kéo nhau đi xin giống.',
      'Hạt kiểm lâm cho biết từ khi rừng khép tán, hai con suối cạn đã có nước trở lại quanh năm.',
      'Mỗi héc ta rừng hiện được chi trả 600.000 đồng tiền dịch vụ môi trường một năm.',
      'H.Q',
      'ĐỌC THÊM',
      'Giá cà phê tăng phiên thứ năm liên tiếp',
      'Hai xe tải tông nhau, đèo Phượng Hoàng ùn tắc',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.equal(authors, ['H.Q'])
})

it('reads the signature below the words of a picture by the same person', () => {
  const { authors } = parseText(
    [
      'Giáo dục',
      'Chủ quán phở tặng một nghìn suất ăn cho bệnh nhân nghèo',
      'Công bố điểm chuẩn vào lớp 10 chuyên',
      'Cô giáo trẻ mở lớp học chữ giữa làng chài',
      'Thứ Ba, 12/09/2017 06:45 CH',
      'Ba năm nay, cứ đến tối thứ hai, tư, sáu, căn nhà bè của cô Phan Thị Diễm lại sáng đèn đón hơn hai mươi đứa trẻ chèo thúng đến học chữ.',
      'Học trò của cô đứa lớn nhất đã 15 tuổi, đứa nhỏ nhất mới lên sáu, ban ngày theo cha mẹ gỡ lưới, tối đến mới cầm cây bút.',
      'Cô Diễm tốt nghiệp Trường Cao đẳng Sư phạm năm 2014 rồi xin về dạy tại điểm trường lẻ cách làng chài bốn cây số đường thủy.',
      'Lớp không có bảng đen, cô dùng một tấm ván thuyền cũ sơn lại. Bàn ghế do các chủ tàu góp gỗ đóng cho.',
      'Anh Võ Minh Tâm, phụ huynh của hai học trò, kể rằng con trai anh giờ đã đọc được tên các loài cá trên bao bì.',
      'Phòng Giáo dục và Đào tạo huyện vừa tặng lớp học 60 bộ sách và một tủ thuốc gia đình.',
      'Điều cô mong nhất là có một chiếc xuồng máy để đưa đón những em ở xa trong mùa gió chướng.',
      'Lớp học trên nhà bè của cô Diễm - Ảnh: LAN CHI',
      'LAN CHI',
      'Gửi bài viết:',
      'In bài viết:',
      'Từ khóa:',
      'cô giáo, làng chài',
      'Tin cùng chủ đề',
      'Tàu cá mắc cạn, sáu ngư dân được cứu',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.equal(authors, ['LAN CHI'])
})

it('takes a question above the date for the headline, not the words of a picture that stand twice', () => {
  const { title, captions } = parseText(
    [
      'Trang chủ / Xã hội / Đô thị',
      'Vì sao xe buýt nội tỉnh vắng khách?',
      'Cập nhật lúc 07:00, Thứ Tư, 03/08/2022 (GMT+7)',
      '(LĐ online) - Sau năm năm vận hành, sáu trong số chín tuyến xe buýt nội tỉnh chỉ đạt chưa tới 20% công suất, nhiều chuyến chạy không một bóng người.',
      'Một chuyến xe buýt không có khách vào giờ tan tầm',
      'Một chuyến xe buýt không có khách vào giờ tan tầm',
      'Trên tuyến số 04 từ bến xe phía nam đi khu công nghiệp, chúng tôi đếm được ba hành khách trong cả buổi sáng.',
      'Chị Lê Thị Thu, công nhân may, nói xe chạy không đúng giờ ca nên chị phải mua xe máy trả góp.',
      'Giám đốc công ty vận tải thừa nhận mỗi tháng đơn vị bù lỗ gần 300 triệu đồng do tỉnh chưa chi trả hết tiền trợ giá.',
      'Nhiều nhà chờ được xây ở nơi không có vỉa hè, mưa xuống là ngập, đêm không có đèn.',
      'Theo PGS.TS Đinh Công Khải, muốn người dân bỏ xe máy thì xe buýt phải đi đúng giờ và gom khách từ các hẻm bằng xe nhỏ.',
      'Sở Giao thông vận tải cho biết đang rà soát lại toàn bộ mạng lưới tuyến, dự kiến trình phương án mới trong tháng tới.',
      'HẢI ĐĂNG - PHÚC NGUYÊN',
      'Chia sẻ:',
      'Ý kiến bạn đọc',
      'Tin bài khác',
      'Dự báo thời tiết ngày mai: Bắc Bộ có mưa rào rải rác',
      '(3/8/2022 07:00)',
      'Nhà máy nước Sông Đà ngừng cấp nước hai ngày',
      '(3/8/2022 07:00)',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.is(title, 'Vì sao xe buýt nội tỉnh vắng khách?')
  assert.equal(captions, ['Một chuyến xe buýt không có khách vào giờ tan tầm'])
})

it('takes the line above the date for the headline where only a picture’s words below the text look like one', () => {
  const { title, captions, tags } = parseText(
    [
      'Trang nhất',
      'Tin Tức',
      'Giáo dục',
      'Thầy giáo làng vẽ bản đồ bằng vỏ ốc',
      'Thứ hai - 05/03/2018 14:20',
      'In ra',
      'Không mua nổi bản đồ treo tường, thầy giáo trường làng đã tự ghép một tấm bằng hơn mười nghìn vỏ ốc.',
      'Tấm bản đồ bằng vỏ ốc của thầy Hòa',
      'Tấm bản đồ bằng vỏ ốc của thầy Hòa',
      'Thầy Hòa mất hai mùa hè để nhặt, rửa và phân loại ốc theo màu. Học trò mỗi em góp một rổ.',
      'Tấm bản đồ nay treo ở phòng truyền thống, khách nào đến cũng dừng chân xem rất lâu.',
      'Tác giả bài viết: Nguyễn Hoàng',
      'Nguồn tin: Báo Xứ Biển',
      'Từ khóa: thầy giáo, bản đồ vỏ ốc',
      'Tổng số điểm của bài viết là: 0 trong 0 đánh giá',
      'Ý kiến bạn đọc',
      'Mã bảo mật',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.is(title, 'Thầy giáo làng vẽ bản đồ bằng vỏ ốc')
  assert.equal(captions, ['Tấm bản đồ bằng vỏ ốc của thầy Hòa'])
  assert.equal(tags, ['thầy giáo', 'bản đồ vỏ ốc'])
})

it('takes a kind of text for no headline, and the headline below it for one', () => {
  const { title } = parseText(
    [
      'TRUYỆN NGẮN',
      'Mùa hoa xoan',
      'Nguyễn Lam',
      'Bà nội thức dậy trước khi gà gáy. Căn bếp đỏ lửa, mùi khói rạ len qua vách liếp vào tận chỗ tôi nằm.',
      '- Dậy đi cháu, hôm nay chợ phiên.',
      '- Bà cho cháu theo với nhé?',
      'Bà không đáp, chỉ cười. Nụ cười móm mém ấy tôi nhớ suốt những năm xa nhà.',
      '***',
      'Con đường ra chợ rải đầy hoa xoan tím. Tôi đi chân đất, giẫm lên hoa mà thấy mát rượi.',
      '- Sau này cháu có nhớ bà không?',
      '- Có ạ.',
      'Tôi nói thế, rồi chạy ùa theo con chuồn chuồn ớt, chẳng kịp nhìn thấy bà lau mắt.',
      'Buôn Hồ, tháng 3/2009',
      'N.L',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.is(title, 'Mùa hoa xoan')
})

it('keeps the hours of a report that goes on', () => {
  const { body } = parseText(
    [
      'Thời sự',
      'Bão số 9 áp sát đất liền, gió giật tung mái nhà',
      'Nhóm PV',
      '28/10/2020 10:00',
      'Từ 8 giờ sáng, gió bắt đầu rít mạnh ở ven biển, nhiều cây xanh bật gốc.',
      '9h45',
      'Toàn bộ tàu thuyền đã vào bờ, 14.000 người được sơ tán đến trường học và nhà văn hóa.',
      '9h10',
      'Điện bị cắt ở sáu xã ven biển để bảo đảm an toàn.',
      '8h30',
      'Lực lượng biên phòng dùng loa kêu gọi người dân không ra đường.',
      'Xem tiếp',
      'Tin mới',
      'Học sinh toàn tỉnh nghỉ học đến thứ sáu',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  for (const hour of ['9h45', '9h10', '8h30']) assert.ok(body.split('\n').includes(hour), hour)
})

it('takes the day of a last sentence for no signature', () => {
  const text = `Bến đò cũ đóng cửa sau một trăm năm\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua.\n\nBến đò đóng cửa ngày 26 tháng 10 năm 1999.\nTrần Vĩ\n`
  assert.is(parseText(text, { lang: 'vi', title: null }).date, null)
})

it('never reads a sign of the text as markup', () => {
  const text = `Một tiêu đề thường thấy ở trang nhất\n\n1986. Năm ấy <script>alert(1)</script> giá gạo là 3*4*5 đồng một cân, và _ai_ cũng nhớ điều đó rất lâu về sau.\n`
  const { html, body } = parseText(text, { lang: 'vi', title: null })
  assert.ok(html.includes('1986. Năm ấy &#x3C;script>alert(1)&#x3C;/script> giá gạo là 3*4*5 đồng'))
  assert.ok(body.includes('<script>alert(1)</script>'))
  assert.not.ok(html.includes('<ol>') || html.includes('<em>') || html.includes('<script>'))
})

it('marks the lead and puts captions in figures', () => {
  const { html } = parseText(raw, { lang: 'vi', title: null })
  assert.match(html, /^<p class="lead">Sáng 2-11/)
  assert.ok(
    html.includes(
      '<figure><figcaption>Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao</figcaption></figure>',
    ),
  )
})

it('reads a typed article that holds nothing but itself', () => {
  const text = `Chợ nổi về phố

Sáng nay, lần đầu tiên phiên chợ nổi được dựng lại ngay bến Bạch Đằng.

Hơn năm mươi ghe từ miệt vườn chở trái cây, hoa kiểng và cá đồng cập bến từ lúc trời chưa sáng.

Ban tổ chức cho biết chợ họp đến hết rằm tháng giêng.

Lê Hoài
`
  const article = parseText(text, { lang: 'vi', title: null })
  assert.is(article.title, 'Chợ nổi về phố')
  assert.match(article.lead!, /^Sáng nay/)
  assert.equal(article.authors, ['Lê Hoài'])
  assert.equal(article.dropped, [])
})

it('reads lines that were wrapped on a typewriter as paragraphs', () => {
  const text = `FERRY SERVICE TO RETURN IN SPRING

By Margaret Ellison
14 March 1998

The passenger ferry between Holm and the outer islands will sail again
from the first week of April, the harbour board announced yesterday,
ending a winter in which islanders depended on a borrowed fishing boat.

The Saint Brannoc, built in 1961, has been in dry dock since November
after inspectors found corrosion in her hull. Repairs cost almost twice
what had been budgeted. "We could have bought half a new ship", said
Robert Kane, who chairs the board.

Fares
The board promised that fares would not rise before the autumn. A single
crossing costs four pounds, and islanders pay half. Freight will be
carried on Tuesdays and Fridays only, which shopkeepers say is too
little in the tourist season.
`
  const article = parseText(text, { lang: 'en', title: null })
  assert.is(article.title, 'FERRY SERVICE TO RETURN IN SPRING')
  assert.is(article.date, '1998-03-14')
  assert.equal(article.authors, ['Margaret Ellison'])
  assert.is(article.body.split('\n').length, 4)
  assert.match(article.body, /depended on a borrowed fishing boat\.\n/)
  assert.ok(article.html.includes('<h2>Fares</h2>'))
  assert.equal(article.dropped, [])
})

it('looks for no headline where one was given', () => {
  const text =
    'Tàu rời cảng lúc năm giờ sáng, mang theo ba mươi tấn muối của bà con diêm dân và hai con trâu.\n'
  const article = parseText(text, { lang: 'vi', title: 'Chuyến tàu muối' })
  assert.is(article.title, null)
  assert.match(article.body, /^Tàu rời cảng/)
})

it('reads lines of a million characters and texts of a million lines', () => {
  for (const unit of [
    '- ',
    'a | ',
    'Ảnh: ',
    '22/01/2021 ',
    'Nguyễn Văn ',
    '(',
    '图为。',
    'ab\n',
    'By\n',
    'a: b\n\n',
  ]) {
    const text = unit.repeat(1_000_000 / unit.length)
    const article = parseText(text, { lang: 'vi', title: null })
    assert.ok(article.title === null || article.title.length <= 500)
  }
})

it('ends no article at a heading of comments that stands above all of it', () => {
  const text = '518711931Ý kiến bạn đọc---\nNgười dân thôn Tám dậy từ sớm để dọn hàng.'
  const { title, body } = parseText(text, { lang: 'vi', title: null })
  assert.equal([title, body], ['Người dân thôn Tám dậy từ sớm để dọn hàng.', '518711931Ý kiến bạn đọc---'])
})

it('gives every line that is not blank a role, and drops exactly the noise', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Trang chủ',
      'Ý kiến bạn đọc',
      'Ảnh: Lê An',
      '12/03/2004 08:10',
      '',
      '  ',
      'By Ann Lee',
      '- một',
      'date 2020-03 Một dòng',
      'date 2021-04-05 12/03/2004 08:10',
    ),
    fc.string({ maxLength: 200 }),
    fc.lorem({ maxCount: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const text = lines.join('\n')
      const all = linesOf(text, 5000).lines.map(({ number }) => number)
      const { lines: read, dropped } = understand(text, { lang: 'vi', title: null }, ownModel)
      assert.equal(
        read.flatMap(({ line: first, span }) => Array.from({ length: span }, (_, index) => first + index)),
        all,
      )
      const spanned = (some: typeof read) =>
        some.flatMap(({ line: first, span }) => Array.from({ length: span }, (_, index) => first + index))
      const kept = new Set(spanned(read.filter(({ role }) => role !== 'noise')))
      assert.equal(
        dropped.map(({ line }) => line),
        [...new Set(all)].filter((line) => !kept.has(line)),
      )
      assert.ok(read.every(({ confidence }) => confidence >= 0 && confidence <= 1))
      assert.ok(dropped.every(({ reason }) => /^[a-z-]+$/.test(reason)))
    }),
    { numRuns: 150 },
  )
})

it('drops other articles that are named in the middle of one', () => {
  const text = `Chợ nổi mở lại
07:20, 11/03/2016
BCN - Sáng nay, hơn trăm chiếc ghe đã về bến trong ngày đầu chợ nổi hoạt động trở lại sau đợt lũ.
>> Bến phà cũ ngừng hoạt động
Bà con cho biết hàng năm chợ chỉ nghỉ vào mùa nước lớn, còn năm nay phải chờ đến khi kè được sửa xong.
Trẻ em vùng lũ được tặng sách vở mới
BCN - Hôm qua, các nhà hảo tâm đã trao nhiều phần quà cho học sinh của ba trường ở ven sông.
Ban quản lý chợ dự kiến thêm hai điểm neo ghe để du khách lên xuống an toàn hơn trong những tháng tới.`
  const { body, dropped } = parseText(text, { lang: 'vi', title: null })
  assert.equal(
    dropped.map(({ line }) => line),
    [4, 6, 7],
  )
  assert.match(body, /^BCN - Sáng nay/)
})

const bridge = `Cầu mới qua sông
07:20, 11/03/2016
Sáng nay, cây cầu nối hai bờ đã được thông xe sau ba năm xây dựng, rút ngắn mười cây số đường đi cho bà con.
Bà con cho biết trước đây phải đi đò, còn mùa nước lớn thì đành chờ nhiều ngày mới sang được bên kia.`

for (const [line, wanted] of [
  ['Kinh tế', 'Kinh tế'],
  ['CHUYỆN DỌC ĐƯỜNG', 'CHUYỆN DỌC ĐƯỜNG'],
  ['Trang chủ', null],
  ['Đọc báo in', null],
  ['VOV.VN', null],
] as const)
  it(`takes "${line}" right above the headline for ${wanted === null ? 'no kicker' : 'a kicker'}`, () => {
    const { kicker, title } = parseText(`${line}\n${bridge}`, { lang: 'vi', title: null })
    assert.equal([kicker, title], [wanted, 'Cầu mới qua sông'])
  })

it('takes no line of a menu for a kicker', () => {
  const { kicker } = parseText(`Thời sự\nThể thao\nKinh tế\n${bridge}`, { lang: 'vi', title: null })
  assert.is(kicker, null)
})

const menuRow = 'Trang chủ Thời sự Kinh tế Xã hội Văn hóa Multimedia Báo in'

it('takes no row of a menu for the headline, with a kicker below it or without a date', () => {
  const under = parseText(`${menuRow}\n\nCHUYỆN DỌC ĐƯỜNG\n\n${bridge}`, { lang: 'vi', title: null })
  assert.equal([under.kicker, under.title], ['CHUYỆN DỌC ĐƯỜNG', 'Cầu mới qua sông'])
  const undated = bridge.replace(/\d\d:\d\d, \S+\n/, '')
  const { title, dropped } = parseText(`${menuRow}\n\n${undated}`, { lang: 'vi', title: null })
  assert.is(title, 'Cầu mới qua sông')
  assert.equal(dropped[0], { line: 1, reason: 'menu' })
})

it('tells pictures’ words, counters and other headlines of Vietnamese pages from their text', () => {
  const text = `-
Lúa mùa muộn được giá
-
Làng gốm mở cửa đón khách
${bridge.replace('07:20, 11/03/2016', '11/03/2016 07:20:00 +07:00')}
Toàn cảnh cây cầu nhìn từ bờ đông |
Xe máy và xe thô sơ được lưu thông từ sáu giờ sáng; ô tô phải chờ đến khi đường dẫn hai bên được trải nhựa.
Đã xem: 1204 | Phản hồi: 0
Link bài gốc: https://example.org/cau-moi`
  const { body, captions, date, dropped } = parseText(text, { lang: 'vi', title: null })
  assert.is(body.split('\n').length, 3)
  assert.equal(captions, ['Toàn cảnh cây cầu nhìn từ bờ đông'])
  assert.is(date, '2016-03-11T07:20+07:00')
  assert.equal(
    dropped.map(({ line }) => line),
    [1, 2, 3, 4, 11, 12],
  )
})

it('takes the day that a crawl wrote before the first words, and leaves it out of them', () => {
  const text = bridge.split('\n').slice(2).join('\n')
  const { date, lead, dropped, evidence } = parseText(`date 2025-09-04 ${text}`, { lang: 'vi', title: null })
  assert.is(date, '2025-09-04')
  assert.is(evidence['date']!.line, 1)
  assert.match(lead!, /^Sáng nay/)
  assert.equal(dropped, [])
})

it('leaves the month that a crawl wrote before the first words out of them, and no line with it', () => {
  const text = bridge.split('\n').slice(2).join('\n')
  const { date, lead, dropped } = parseText(`date 2025-09 ${text}`, { lang: 'vi', title: null })
  assert.is(date, null)
  assert.match(lead!, /^Sáng nay/)
  assert.equal(dropped, [])
})

it('reads the fields of a record by their names', () => {
  const [heading, , ...paragraphs] = bridge.split('\n')
  const text = `Tiêu đề: ${heading}
Chuyên mục: Giao thông - Đô thị
Tác giả: Hồ Thị Mận
Ngày: 11/03/2016
Trạng thái: Đã duyệt
Nội dung: ${paragraphs.join('\n')}`
  const { title, authors, date, lead, body } = parseText(text, { lang: 'vi', title: null })
  assert.equal([title, authors, date], ['Cầu mới qua sông', ['Hồ Thị Mận'], '2016-03-11'])
  assert.match(lead!, /^Sáng nay/)
  assert.is(body.split('\n').length, 2)
})

it('dates a text that says only when it was last changed by that', () => {
  const changed = 'Cập nhật lúc 15:41, Thứ Tư, 06/11/2019 (GMT+7)'
  const dates = (text: string) => {
    const { date, updated } = parseText(text, { lang: 'vi', title: null })
    return [date, updated]
  }
  const alone = raw.replace('08:15, 03/11/2019\n\n', '').replace('Trần Vĩ\n', `Trần Vĩ\n${changed}\n`)
  assert.equal(dates(alone), ['2019-11-06T15:41', null])
  assert.equal(dates(raw.replace('08:15, 03/11/2019', `08:15, 03/11/2019\n${changed}`)), [
    '2019-11-03T08:15',
    '2019-11-06T15:41',
  ])
})

it('drops the day of the visit, and other articles that say how long ago they appeared', () => {
  const text = `Thứ Sáu, 24/11/2023 06:45
${bridge}
Ngày hội đua ghe bên bến cũ
Văn hóa - 27 phút trướcBCN - Sáng nay, hơn hai mươi chiếc ghe đã về bến cũ để dự ngày hội của bà con ven sông.`
  const { date, body, dropped } = parseText(text, { lang: 'vi', title: null })
  assert.is(date, '2016-03-11T07:20')
  assert.is(body.split('\n').length, 2)
  assert.equal(
    dropped.map(({ line }) => line),
    [1, 6, 7],
  )
})

it('takes no line without words and none below the first paragraph for the headline', () => {
  const [first, second] = bridge.split('\n').slice(2)
  const text = `|\n${first} |\n|\n${second}\nBà con đi bộ trên cầu. Ảnh: Lê An`
  const { title, lead } = parseText(text, { lang: 'vi', title: null })
  assert.is(title, null)
  assert.match(lead!, /^Sáng nay/)
})

const paragraphs = [
  'Chiều 14/3, tổ nước của xã đóng điện trạm bơm mới, đưa nước về bốn thôn ven sông sau hai năm chờ đợi.',
  'Bà Hồ Thị Mận, chủ nhiệm tổ nước, cho biết công suất của trạm đủ cho cả khu chợ khi chợ dời về bến mới.',
  'Trước đó, vào mùa khô, người dân phải mua nước chở bằng ghe với giá cao gấp mười lần giá nước máy.',
  'Năm sau, đường ống sẽ kéo đến năm xã còn lại. Khi đó hầu hết bà con ven sông sẽ có nước sạch để dùng.',
]

/** A page with some lines before one of its paragraphs, the first of which is number 0. */
function waterPage(lines: readonly string[], before: number, end: readonly string[]): string {
  const text = [...paragraphs.slice(0, before), ...lines, ...paragraphs.slice(before), ...end]
  return ['Nước về bốn thôn ven sông trước mùa khô', '15/03/2017 10:12', ...text].join('\n')
}

for (const [box, lines] of [
  [
    'a list of headlines',
    ['Tin liên quan', 'Chợ quê dời về bến mới', 'Giá lúa hè thu nhích nhẹ', 'Đò cũ nghỉ chạy'],
  ],
  [
    'a form for a newsletter',
    ['Đăng ký nhận bản tin', 'Nhận tin tức mới nhất mỗi sáng', 'Nhập email', 'Đăng ký'],
  ],
  ['a film', ['Video: Trạm bơm chạy thử', 'Nguồn: Youtube']],
] as const)
  it(`goes on behind ${box}, before the signature`, () => {
    for (const before of [2, 3]) {
      const { body, authors } = parseText(waterPage(lines, before, ['Trần Vĩ']), { lang: 'vi', title: null })
      assert.is(body, paragraphs.join('\n'))
      assert.equal(authors, ['Trần Vĩ'])
    }
  })

it('goes on behind buttons and arrows where nothing follows', () => {
  const lines = ['>> Chợ quê dời về bến mới', '>> Giá lúa hè thu nhích nhẹ']
  const { body } = parseText(waterPage(lines, 3, ['Chia sẻ', 'Bình luận (2)']), { lang: 'vi', title: null })
  assert.is(body, paragraphs.join('\n'))
})

it('reads a page that labels its pictures and their sources', () => {
  const picture = (words: string) => ['Nguồn hình ảnh, Getty Images', 'Chụp lại hình ảnh,', words]
  const head = [
    'Nước về bốn thôn ven sông',
    ...picture('Bà Hồ Thị Mận bên trạm bơm'),
    'Tác giả, Trần Vĩ',
    '15 tháng 3 2017',
  ]
  const text = [...head, ...paragraphs.slice(0, 2), ...picture('Trạm bơm mới'), ...paragraphs.slice(2)].join(
    '\n',
  )
  const { title, authors, body, captions } = parseText(text, { lang: 'vi', title: null })
  assert.equal([title, authors], ['Nước về bốn thôn ven sông', ['Trần Vĩ']])
  assert.is(body, paragraphs.join('\n'))
  assert.ok(captions.includes('Bà Hồ Thị Mận bên trạm bơm') && captions.includes('Trạm bơm mới'))
})

it('takes the name of who took a picture for no signature', () => {
  const lines = ['Trạm bơm mới nhìn từ trên cao', 'LÊ NAM']
  const { authors } = parseText(waterPage(lines, 2, ['Chia sẻ', 'Bình luận (2)']), {
    lang: 'vi',
    title: null,
  })
  assert.equal(authors, [])
})

const form = 'Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *'

it('drops what a page asks of those who have read to the end', () => {
  const text = `${bridge}\n.\n* Mời quý độc giả theo dõi các chương trình đã phát sóng trên kênh của đài chúng tôi!\nTrả lời\n${form}`
  const { body, dropped } = parseText(text, { lang: 'vi', title: null })
  assert.is(body.split('\n').length, 2)
  assert.equal(
    dropped.map(({ line }) => line),
    [5, 6, 7, 8],
  )
})

it('takes the line above the date for the headline where a picture’s words stand twice below it', () => {
  const [heading, , ...paragraphs] = bridge.split('\n')
  const picture = 'Bà Hồ Thị Mận bên bến đò cũ năm 1968'
  const text = `${heading} sau ba năm chờ đợi\nĐăng lúc: 07:20, 11/03/2016\n${picture}\n\n${picture}\n\n${paragraphs.join('\n\n')}`
  assert.is(parseText(text, { lang: 'vi', title: null }).title, `${heading} sau ba năm chờ đợi`)
})

it('cuts no name of a paper off a headline within quotation marks', () => {
  const [, , ...paragraphs] = bridge.split('\n')
  const heading = 'Trao học bổng "Tấm lòng vàng - Cửa Sót"'
  assert.is(parseText(`${heading}\n${paragraphs.join('\n')}`, { lang: 'vi', title: null }).title, heading)
})

it('takes no signature, announcement or crawl’s mark for the headline of a text that has none', () => {
  const [, , ...paragraphs] = bridge.split('\n')
  const text = paragraphs.join('\n')
  for (const page of [`${text}\nTác giả: Hồ Thị Mận`, `XEM CLIP:\n\n${text}`, `date 2022-01\n${text}`])
    assert.is(parseText(page, { lang: 'vi', title: null }).title, null, page)
})

it('takes no words of a picture for the headline', () => {
  const text = `Startseite
Lokales
22.01.2020, 05:30 Uhr
Feuerwehr
Altenbrucher Wehr bekommt ihr Boot zurück
Von Jens Hollmann
Das Mehrzweckboot liegt wieder im Hafen. Foto: Hollmann
Altenbruch. Nach acht Monaten in der Werft liegt das Boot der Freiwilligen Feuerwehr wieder an seinem Platz im Alten Hafen.
Ein Riss im Rumpf hatte die Reparatur verzögert. Die Kosten von 64.000 Euro teilen sich Stadt und Landkreis.`
  assert.is(parseText(text, { lang: 'de', title: null }).title, 'Altenbrucher Wehr bekommt ihr Boot zurück')
})

it('drops the headline where it numbers a picture', () => {
  const heading = 'Cầu mới qua sông sau ba năm chờ đợi'
  const [, date, first, second] = bridge.split('\n')
  const { dropped } = parseText(`${heading}\n${date}\n${first}\n${heading} - Hình 1\n${second}`, {
    lang: 'vi',
    title: null,
  })
  assert.equal(
    dropped.map(({ line }) => line),
    [4],
  )
})

it('reads a text the same whatever was read before', () => {
  const texts = [
    raw,
    bridge,
    `${'Nhiều chữ hơn một trang có thể giữ lại. '.repeat(4000)}\n${raw}`,
    'Một dòng',
  ]
  const alone = texts.map((text) => JSON.stringify(parseText(text, { lang: 'vi', title: null })))
  for (const [at, text] of [...texts.entries()].reverse())
    assert.is(JSON.stringify(parseText(text, { lang: 'vi', title: null })), alone[at])
})

const forge = `Người giữ lửa lò rèn cuối cùng

08:10, 03/06/2017

Ở tuổi 78, ông Bùi Thế vẫn đỏ lửa mỗi sáng trong căn bếp lợp tôn ở cuối làng.

Ông kể, ngày trước cả làng có bốn mươi lò, nay chỉ còn mình ông giữ nghề. Con trai ông vào Nam làm công nhân, không ai nối nghiệp.

Mỗi con dao ông rèn mất hai ngày, bán được 120 nghìn đồng. Tiền chẳng bao nhiêu nhưng ông bảo tắt lửa thì buồn lắm.
`

it('takes the name right above the words of the last picture for who took it, where another signs', () => {
  const { authors } = parseText(
    `${forge}\nThu Hà - Minh Quân\n\nHoàng Gia\n\nÔng Bùi Thế mài dao trước sân\n`,
    { lang: 'vi', title: null },
  )
  assert.equal(authors, ['Thu Hà', 'Minh Quân'])
})

it('leaves the line that names the agency out of the text, and says where it stands', () => {
  const text = `${forge}\nTrần Văn Lộc và Lê Thị Bưởi\nTheo Dân Trí\n`
  const { authors, agency, body, evidence } = parseText(text, { lang: 'vi', title: null })
  assert.equal([authors, agency], [['Trần Văn Lộc', 'Lê Thị Bưởi'], 'Dân Trí'])
  assert.not.match(body, 'Dân Trí')
  assert.equal([evidence['authors']!.line, evidence['agency']!.line], [11, 12])
})

it('takes the name of the paper above the headline for no source', () => {
  const { authors, agency } = parseText(`Báo Sông Hinh online\n\n${forge}\nP.V (tổng hợp)\n`, {
    lang: 'vi',
    title: null,
  })
  assert.equal([authors, agency], [['P.V'], null])
})

it('names the reporter whom a label names beside the dateline, not the editor below the text', () => {
  const text = `小学生捡到钱包 冒雨等候失主两小时
2019-06-11 08:43
记者 李晓明 通讯员 王芳
6月10日下午，河口镇第二小学四年级学生陈一诺在放学路上捡到一个钱包，冒雨等候失主近两个小时。
钱包内有现金2300元和多张银行卡。失主赵先生赶到后连声道谢，并向学校送去锦旗。
（责任编辑：周敏）
`
  assert.equal(parseText(text, { lang: 'zh', title: null }).authors, ['李晓明', '王芳'])
})

const flood = `Nước lên lúc nửa đêm. Cả xóm Bàu gọi nhau chạy lên gò cao, chỉ kịp mang theo mấy bao gạo và bàn thờ.

Sáng ra, nhìn xuống chỉ còn thấy ngọn cau. Trâu bò trôi theo dòng nước đục, tiếng kêu xa dần rồi mất hút.

Người làng Bàu đã quen với lũ, nhưng chưa năm nào nước lên nhanh như năm nay.
`

it('takes a word that stands alone at the top for the headline', () => {
  const { title, dropped } = parseText(`Lũ\n\n14:00, 20/10/2016\n\n${flood}\nPhan Lữ\n`, {
    lang: 'vi',
    title: null,
  })
  assert.equal([title, dropped], ['Lũ', []])
})

it('takes the hour of a bulletin for its headline and its date', () => {
  const text = `Evening bulletin, 7 pm, March 20, 2015

The river at Halden stood at 4.2 metres at six o'clock and is expected to crest before midnight. Residents of Low Street have been told to move to the school gym.

The ferry will not run tomorrow. Schools in the valley remain open unless the council says otherwise.
`
  const { title, date } = parseText(text, { lang: 'en', title: null })
  assert.equal([title, date], ['Evening bulletin, 7 pm, March 20, 2015', '2015-03-20T19:00'])
})

it('tells the department of a letter from its headline, and the greeting from an agency', () => {
  const text = `Letters to the editor

Parking at the station

SIR – I was dismayed to read that the council intends to charge for parking at Elmbridge station on Sundays. Churchgoers have used the forecourt for thirty years without complaint.

The proposal will raise next to nothing and will drive visitors away from the market.

R. J. Whitcombe
`
  const { kicker, title, agency } = parseText(text, { lang: 'en', title: null })
  assert.equal([kicker, title, agency], ['Letters to the editor', 'Parking at the station', null])
})

const verse = `Em về buôn cũ tháng ba
Trắng trời hoa nở như là tuyết rơi
Con ong lạc giữa lưng đồi
Mang theo câu hát của người năm xưa

Mai xa nhớ lắm phố buôn
Nhớ ly cà phê đắng, nhớ nguồn nước trong
Nhớ ai đứng đợi bên sông
Áo bay như một cánh đồng trổ bông
`

it('reads verse from its first line to the name below it', () => {
  const text = `Văn học - Nghệ thuật\n\nMÙA HOA CÀ PHÊ\n\n${verse}\nNGUYỄN DUY XUÂN\n`
  const { kicker, title, lead, body, authors, dropped } = parseText(text, { lang: 'vi', title: null })
  assert.equal([kicker, title, authors], ['Văn học - Nghệ thuật', 'MÙA HOA CÀ PHÊ', ['NGUYỄN DUY XUÂN']])
  assert.match(lead!, /^Em về buôn cũ tháng ba Trắng trời/)
  assert.equal([body, dropped], [verse.trim().replace(/\n+/g, '\n'), []])
})

for (const gap of ['\n', '\n\n'])
  it(`leaves out headlines of other articles between paragraphs, with no bullet: ${JSON.stringify(gap)}`, () => {
    const above =
      'Con đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua, trước khi cầu mới được thông xe.'
    const below =
      'Bến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.'
    const others = [
      'Học sinh vùng lũ trở lại trường sau mười ngày nghỉ',
      'Nông dân Cửa Sót hiến đất làm đường ra chợ',
    ]
    const text = `Bến đò cũ đóng cửa sau một trăm năm\n\n08:15, 03/11/2019\n\n${above}\n\n${others.join(gap)}\n\n${below}\n\nTrần Vĩ\n`
    assert.equal(parseText(text, { lang: 'vi', title: null }).body.split('\n'), [above, below])
    const one = text.replace(`${others.join(gap)}`, 'Niềm vui của hai bờ sông')
    assert.is(parseText(one, { lang: 'vi', title: null }).body.split('\n').length, 3)
  })

for (const [head, wanted] of [
  [
    'THÔNG BÁO\nVề việc tạm ngừng cấp nước tại xã Bàu Sen',
    'Thông báo về việc tạm ngừng cấp nước tại xã Bàu Sen',
  ],
  ['THÔNG BÁO\n\n(V/v tạm ngừng cấp nước)', 'Thông báo về việc tạm ngừng cấp nước'],
  ['THÔNG BÁO VỀ VIỆC\nBÁN ĐẤU GIÁ TÀI SẢN', 'THÔNG BÁO VỀ VIỆC BÁN ĐẤU GIÁ TÀI SẢN'],
  ['CÔNG TY CẤP NƯỚC CỬA SÓT\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước', 'Thông báo về việc tạm ngừng cấp nước'],
] as const)
  it(`joins the two lines of an announcement's headline: ${head.replaceAll('\n', ' / ')}`, () => {
    const text = `${head}\n\nCông ty Cấp nước Cửa Sót thông báo đến khách hàng việc tạm ngừng cấp nước để sửa chữa đường ống từ 7 giờ đến 17 giờ ngày 14-3.\n\nMọi chi tiết xin liên hệ công ty, số 5 đường Hùng Vương.\n`
    const { title, kicker, body } = parseText(text, { lang: 'vi', title: null })
    assert.is(title, wanted)
    assert.is.not(kicker, 'THÔNG BÁO')
    assert.is(body.split('\n')[0]!.slice(0, 24), 'Công ty Cấp nước Cửa Sót')
  })

it('takes for the headline of an announcement the line below who issues it, not the issuer', () => {
  const { title, body } = parseText(
    'TÒA ÁN NHÂN DÂN HUYỆN CỬA SÓT\nThông báo về việc thụ lý vụ án tranh chấp quyền sử dụng đất\nNgày đăng: 10/05/2021\nTòa án nhân dân huyện Cửa Sót thông báo: Ngày 04 tháng 5 năm 2021, Tòa án đã thụ lý vụ án dân sự số 87/2021/TLST-DS về việc tranh chấp quyền sử dụng đất.\nNguyên đơn: Ông Phan Văn Lợi, sinh năm 1962; địa chỉ: ấp Long Hòa 2, xã Long Hòa.\n',
    { lang: 'vi', title: null },
  )
  assert.is(title, 'Thông báo về việc thụ lý vụ án tranh chấp quyền sử dụng đất')
  assert.ok(body.startsWith('Tòa án nhân dân huyện Cửa Sót thông báo'))
})

it('reads a death notice whose words stand twice, as the section’s name and above the sentence', () => {
  const { title, date, body } = parseText(
    'Cáo Phó\nCÁO PHÓ\nChúng tôi vô cùng thương tiếc báo tin cùng thân bằng quyến thuộc và bằng hữu:\nÔng GIUSE NGUYỄN HỮU PHƯỚC\nSinh ngày 12 tháng 3 năm 1931 tại Bùi Chu, Việt Nam\nĐã được Chúa gọi về lúc 5 giờ 20 sáng ngày 16 tháng 4 năm 2009 tại San Jose, California. Hưởng thọ 78 tuổi.\nLinh cữu hiện quàn tại nhà quàn Oak Hill, 300 Curtner Avenue. Thánh lễ an táng được cử hành lúc 10 giờ sáng thứ Ba tại nhà thờ Thánh Maria Goretti.\nTang gia đồng khấp báo.\nĐăng ngày 18-4-2009\n',
    { lang: 'vi', title: null },
  )
  assert.is(title, 'CÁO PHÓ')
  assert.is(date, '2009-04-18')
  assert.match(body, /^Chúng tôi.*\nÔng GIUSE.*\nSinh ngày/)
  assert.not.match(body, 'Đăng ngày')
})

it('parts the day that an article was written for from its headline, both in capitals', () => {
  const { title, kicker } = parseText(
    'NHÂN NGÀY NHÀ GIÁO VIỆT NAM\nNGƯỜI THẦY CỦA NHỮNG ĐỨA TRẺ BẾN TÀU\nTRẦN HỮU NGHĨA\n5-11-1998\nLớp học nằm trong một căn nhà sàn lợp lá, cứ con nước lớn là ván sàn ướt sũng. Vậy mà suốt mười một năm, tối nào cũng có tiếng trẻ ê a đánh vần.\nThầy Sáu Rân năm nay đã sáu mươi tư tuổi, nguyên là thủ kho của một xí nghiệp đông lạnh. Về hưu, thầy gom lũ trẻ bốc xếp quanh bến lại dạy chữ.\n',
    { lang: 'vi', title: null },
  )
  assert.is(title, 'NGƯỜI THẦY CỦA NHỮNG ĐỨA TRẺ BẾN TÀU')
  assert.is(kicker, 'NHÂN NGÀY NHÀ GIÁO VIỆT NAM')
})

it('finds the announcement below the names of who issues it, the motto of the state, place and day', () => {
  const lines = [
    'ỦY BAN NHÂN DÂN',
    'HUYỆN TÂN PHƯỚC',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Tân Phước, ngày 12 tháng 6 năm 2018',
    'THÔNG BÁO',
    'Về việc lịch cắt nước phục vụ thi công tuyến ống cấp nước xã Hưng Thạnh',
    'Để phục vụ thi công đấu nối tuyến ống cấp nước D315, Ủy ban nhân dân huyện thông báo lịch tạm ngừng cấp nước trên địa bàn xã Hưng Thạnh từ 22 giờ ngày 14/6 đến 5 giờ ngày 15/6/2018.',
    'Đề nghị các hộ dân, cơ quan, trường học chủ động dự trữ nước sinh hoạt trong thời gian nêu trên.',
    'Ủy ban nhân dân huyện thông báo để nhân dân biết và thực hiện./.',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Đã ký',
    'Trần Văn Bé Hai',
  ]
  const { title, date, authors } = parseText(lines.join('\n'), { lang: 'vi', title: null })
  assert.is(title, 'Thông báo về việc lịch cắt nước phục vụ thi công tuyến ống cấp nước xã Hưng Thạnh')
  assert.is(date, '2018-06-12')
  assert.equal(authors.includes('Tân Phước'), false)
})

it('takes no headline from a table below a sentence of the text', () => {
  const lines = [
    'Kết quả xổ số Vĩnh Long hôm nay 9/2/2018',
    '16:40 | 09/02/2018',
    'Kết quả xổ số kiến thiết Vĩnh Long mở thưởng ngày 9/2/2018, được tường thuật trực tiếp từ trường quay lúc 16h15.',
    'Giải tám: 47',
    'Giải bảy: 903',
    'Giải sáu: 2210 - 5874 - 0096',
    'Giải đặc biệt: 561839',
    'Người trúng thưởng cần giữ vé số nguyên vẹn, không rách rời, không chắp vá và liên hệ đại lý trong vòng 30 ngày.',
    'Tag: xổ số, Vĩnh Long',
    'Cùng chuyên mục',
  ]
  const { title } = parseText(lines.join('\n'), { lang: 'vi', title: null })
  assert.is(title, 'Kết quả xổ số Vĩnh Long hôm nay 9/2/2018')
})

it('reads two names in capitals between the text and the headline of the next part', () => {
  const lines = [
    'Phóng sự',
    'Rừng phòng hộ kêu cứu - Bài 2: Những cánh rừng "bốc hơi"',
    'Rừng phòng hộ kêu cứu - Bài 2: Những cánh rừng "bốc hơi"',
    'Thứ Ba, 18/8/2020 07:00’',
    'A+ A-',
    '(BGL) - Chỉ trong hai năm, hơn 70 ha rừng phòng hộ ở xã Ia Dreh bị phá trắng. Điều lạ là không ai bị khởi tố.',
    'Len theo con đường mòn phủ đầy mùn cưa, chúng tôi đến tiểu khu 1.386. Trước mắt là những gốc cây to hai người ôm còn ứa nhựa.',
    'Gỗ đi đâu?',
    'Người dẫn đường, một già làng Jrai, chỉ vết bánh xe hằn sâu: "Đêm nào cũng nghe tiếng máy cày. Gỗ đi về phía sông Ba".',
    'Gốc cây bị đốn hạ còn mới. Ảnh: Hoài Thu',
    'Trả lời chúng tôi, Trưởng ban Quản lý rừng phòng hộ thừa nhận lực lượng mỏng, mỗi người phải giữ gần 1.000 ha.',
    'Trách nhiệm mơ hồ',
    'Biên bản họp ngày 3/6 cho thấy xã đổ cho ban, ban đổ cho kiểm lâm. Trong lúc ấy, rừng vẫn mất.',
    'HOÀI THU - QUANG VINH',
    '* Bài cuối: Ai chịu trách nhiệm?',
  ]
  const { authors, body } = parseText(lines.join('\n'), { lang: 'vi', title: null })
  assert.equal(authors, ['HOÀI THU', 'QUANG VINH'])
  assert.not.match(body, 'Bài cuối')
})

it('takes an announcement of anything below a company’s name for the headline', () => {
  const lines = [
    'CÔNG TY ĐIỆN LỰC SÔNG TRÀ',
    'Thông báo lịch ngừng giảm cung cấp điện từ ngày 5/8 đến 11/8',
    '02/08/2019',
    'Để phục vụ công tác sửa chữa, bảo dưỡng lưới điện, Công ty Điện lực Sông Trà thông báo lịch ngừng cấp điện như sau:',
    '- Ngày 5/8, từ 7h30 đến 11h30: các thôn 1, 2 xã Tịnh Minh. Lý do: thay máy biến áp.',
    '- Ngày 7/8, từ 5h00 đến 17h00: phường Trương Quang Trọng. Lý do: kéo dây trung thế.',
    '- Ngày 11/8, từ 8h00 đến 10h00: xã Nghĩa Hà. Lý do: vệ sinh trạm.',
    'Khách hàng có thể tra cứu lịch cắt điện qua tổng đài 1900 xxxx. Rất mong quý khách thông cảm.',
  ]
  const { title } = parseText(lines.join('\n'), { lang: 'vi', title: null })
  assert.is(title, 'Thông báo lịch ngừng giảm cung cấp điện từ ngày 5/8 đến 11/8')
})

it('takes the line above a labelled name for the headline, not the name', () => {
  const lines = [
    'Báo Sông Lam – Số Tết Bính Tý (11-2-1996)',
    'PHIÊN CHỢ CUỐI NĂM',
    'Ghi chép của VŨ ĐÌNH TOÁN',
    'Ba mươi Tết, chợ Chùa họp từ lúc gà chưa gáy. Người bán nhiều hơn người mua, ai cũng muốn bán nhanh để kịp về thắp hương.',
    'Bà cụ bán lá dong ngồi ở gốc gạo, trước mặt còn đúng ba bó. Bà bảo bán rẻ, nhưng khách hỏi rồi đi.',
    'Trưa, tôi quay lại, bà cụ đã về. Ba bó lá dong để lại bên gốc gạo, kèm mảnh giấy: "Ai cần cứ lấy".',
  ]
  const { title, authors } = parseText(lines.join('\n'), { lang: 'vi', title: null })
  assert.is(title, 'PHIÊN CHỢ CUỐI NĂM')
  assert.equal(authors, ['VŨ ĐÌNH TOÁN'])
})

it('reads the headline of a paper that owns up to an error', () => {
  const lines = [
    'Thông tin doanh nghiệp',
    'Cáo lỗi',
    'CÁO LỖI',
    'Trên báo Bến Thành số 1204 ra ngày 1-8-2017, bài “Xưởng dệt trăm năm” có ghi nhầm tên chủ xưởng là ông Trần Văn Hai, nay xin sửa lại là ông Trần Văn Hải.',
    'Tòa soạn thành thật xin lỗi ông Trần Văn Hải và quý bạn đọc.',
    'BÁO BẾN THÀNH',
    '12:10 02/08/2017',
  ]
  assert.is(parseText(lines.join('\n'), { lang: 'vi', title: null }).title, 'CÁO LỖI')
})

it('finds a headline as long as a paragraph that ends in a mark', () => {
  const lines = [
    'Got A Tip?',
    'Star Seeker',
    'Skip to content',
    'Lanterns',
    'Marta Quill’s 4-Year-Old Son Otto Makes Super Rare Red Carpet Appearance At Lanterns Premiere Night! LOOK!',
    'Marta Quill’s 4-Year-Old Son Otto Makes Rare Appearance At Lanterns Premiere!',
    'Marta Quill brought a very special someone to the stage premiere of Lanterns! And no, he didn’t go home before the curtain call on Tuesday night.',
    'Instead, the 41-year-old singer was accompanied by her 4-year-old son, who waved a paper lantern from the front row and fell asleep in the second act. Theatergoers took pictures all night long, and the boy smiled at every one of them.',
    'Marta could be seen with a massive grin on her face as she carried him out of the stage door. She said it was the best night of her life, and that Otto would be back for the matinee on Sunday if he eats his peas.',
    'AWW!!! So sweet!',
  ]
  const { title } = parseText(lines.join('\n\n'), { lang: 'en', title: null })
  assert.is(title, lines[4])
})

it('takes no headline from a box of other articles in the text', () => {
  const { title } = parseText(
    'Giải trí | Sao Việt\nNghệ sĩ Bạch Liên: "Sân khấu dạy tôi biết im lặng"\n10:12 AM | 08/03/2014\nBa mươi năm theo nghề, nghệ sĩ cải lương Bạch Liên vẫn ngồi xe đò về quê hát cúng đình mỗi độ tháng Giêng.\n- Chị còn nhớ vai diễn đầu tiên?\n- Nhớ chứ. Tôi đóng vai con hầu, chỉ có một câu "Dạ, bẩm bà". Run tới mức nói thành "Dạ, bẩm ông".\n- Vì sao chị không mở lớp dạy hát?\n- Tôi chưa thấy mình đủ giỏi. Dạy người ta sai một hơi thì tội nghiệp cái nghề.\nTin liên quan:\nNghệ sĩ Bạch Liên lần đầu hát với con gái\n- Chị mong gì ở khán giả trẻ?\n- Mong các em tò mò. Tò mò rồi sẽ thương.\nHạ Vũ thực hiện\n',
    { lang: 'vi', title: null },
  )
  assert.is(title, 'Nghệ sĩ Bạch Liên: "Sân khấu dạy tôi biết im lặng"')
})

it('takes the name of a French paper above the headline for nobody’s', () => {
  const { title, authors } = parseText(
    "L'Écho de Cochinchine\nMardi 9 mars 1926\nLe naufrage de la jonque « Hoa-Phat »\nVinh-Long, 8 mars. — Une jonque chargée de paddy, appartenant au nommé Tran-van-Khoa, a coulé dans la nuit de dimanche à lundi au confluent du Co-Chien, à la suite d'un abordage avec la chaloupe postale.\nL'équipage, composé de sept hommes, a pu gagner la rive à la nage. Le patron, qui dormait dans la cale, n'a été retrouvé qu'au matin, cramponné à une pièce de bois.\nLa cargaison, estimée à deux mille piastres, est entièrement perdue. M. l'Administrateur a ouvert une enquête.\n",
    { lang: 'fr', title: null },
  )
  assert.is(title, 'Le naufrage de la jonque « Hoa-Phat »')
  assert.equal(authors, [])
})

for (const [line, wanted, day] of [
  [
    'Thời sự | Chính trị Bến đò cũ đóng cửa sau một trăm năm 09:30, 12/03/2018',
    'Bến đò cũ đóng cửa sau một trăm năm',
    '2018-03-12T09:30',
  ],
  [
    'Trang chủ » Thời sự » Bến đò cũ đóng cửa sau một trăm năm 12/03/2018',
    'Bến đò cũ đóng cửa sau một trăm năm',
    '2018-03-12',
  ],
  [
    'Home News Sports Business Old ferry closes after a century March 12, 2018',
    'Old ferry closes after a century',
    '2018-03-12',
  ],
  ['12/03/2018 Bến đò cũ đóng cửa sau một trăm năm', 'Bến đò cũ đóng cửa sau một trăm năm', '2018-03-12'],
  [
    'Kết quả cuộc đua thuyền truyền thống trên sông Lam ngày 12/03/2018',
    'Kết quả cuộc đua thuyền truyền thống trên sông Lam ngày 12/03/2018',
    null,
  ],
] as const)
  it(`parts a headline from the menu and the date on its line: ${line}`, () => {
    const text = `${line}\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua, trước khi cầu mới được thông xe.\n\nBến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.\n`
    const { title, date } = parseText(text, { lang: line.startsWith('Home') ? 'en' : 'vi', title: null })
    assert.equal([title, date], [wanted, day])
  })

it('makes each stanza of verse a paragraph that keeps its lines', () => {
  const { html } = parseText(`MÙA HOA CÀ PHÊ\n\n${verse}\nNGUYỄN DUY XUÂN\n`, { lang: 'vi', title: null })
  assert.is(html.split('<p').length - 1, 2)
  assert.is(html.split('<br>').length - 1, 6)
  assert.match(html, /tháng ba<br>\nTrắng trời/)
})

it('makes verse with a blank line after each of its lines one stanza, or parts it where there are two', () => {
  const poem =
    'Bến đợi|Sông vẫn chảy qua miền cát trắng|Con đò nằm nghe gió cũ trở về|Người sang ngang tóc đã pha sương|Mà câu hát còn nguyên bên mái lá||Ta đứng đợi một mùa hoa gạo|Rơi đầy lên bến nước hoàng hôn|Em có biết chiều nay phố nhỏ|Chuông nhà thờ vừa gọi tên em|Hồ Mận'
  const read = (text: string) => parseText(text, { lang: 'vi', title: null })
  const { title, authors, html, lead } = read(poem.replaceAll('|', '\n\n'))
  assert.equal([title, authors], ['Bến đợi', ['Hồ Mận']])
  assert.match(lead!, /^Sông vẫn chảy/)
  assert.is(html.split('<p').length - 1, 2)
  const one = read(poem.replace('||', '|').replaceAll('|', '\n\n'))
  assert.is(one.html.split('<p').length - 1, 1)
  assert.is(one.html.split('<br>').length - 1, 7)
})

it('reads who wrote verse between the date and its first line', () => {
  const { authors, lead, section } = parseText(
    [
      'Trang chủ > Văn nghệ > Thơ',
      'Khúc hát cao nguyên',
      'Thứ Bảy, 14/05/2016',
      'Thơ: Hồ Mận',
      'Ai về qua dốc mù sương',
      'Nghe con suối kể chuyện rừng ngày xưa',
      'Nghe chiêng gọi nắng gọi mưa',
      'Gọi mùa lúa rẫy sang vừa chín tay',
      '',
      'Ché rượu cần uống đêm nay',
      'Lửa hồng soi bóng vòng xoay nhịp xoang',
      'Mai này dù có đi ngang',
      'Vẫn mang trong ngực tiếng vang đại ngàn',
      'Tin cùng chuyên mục',
      'Đêm thơ Nguyên tiêu ở phố núi',
    ].join('\n'),
    { lang: 'vi', title: null },
  )
  assert.equal([authors, section], [['Hồ Mận'], 'Văn nghệ'])
  assert.match(lead!, /^Ai về qua dốc/)
})

it('keeps the lines of a verse that is quoted in prose', () => {
  const song = verse.split('\n\n')[0]!
  const text = `Chuyến đò cuối cùng qua bến Tam Soa\n\nCon đò nối hai bờ sông Lam chạy chuyến cuối cùng vào chiều thứ bảy tuần qua. Người lái đò hát cho khách nghe:\n\n${song}\n\nBến đò có từ đời ông nội của người lái, nay nhường chỗ cho cây cầu mới dài hơn ba trăm mét. Ông nói sẽ giữ lại con đò trước sân nhà.\n`
  const { html, body } = parseText(text, { lang: 'vi', title: null })
  assert.is(html.split('<p').length - 1, 3)
  assert.ok(html.includes('lưng đồi<br>'))
  assert.is(body.split('\n').length, 6)
})

it('leaves short sentences paragraphs of their own', () => {
  const text = `Bến đò cũ đóng cửa\n\nCon đò chạy chuyến cuối chiều thứ bảy.\nBến có từ đời ông nội người lái.\nCầu mới dài hơn ba trăm mét.\nÔng giữ con đò trước sân nhà.\n`
  assert.is(parseText(text, { lang: 'vi', title: null }).html.includes('<br>'), false)
})

it('reads the date below verse, and leaves it out of it', () => {
  const { date, body } = parseText(`Mùa hoa cà phê\n\nTác giả: Bùi Lam\n\n${verse}\n16:30, 17/11/2013\n`, {
    lang: 'vi',
    title: null,
  })
  assert.is(date, '2013-11-17T16:30')
  assert.not.match(body, '2013')
})

for (const end of ['thương tiếc báo tin:', 'thương tiếc báo tin ông Trần Đình Khoa đã từ trần.'])
  it(`keeps all of a notice of a death: … ${end}`, () => {
    const text = `TIN BUỒN

Ban Giám hiệu Trường Trung học Bàu Sen và gia đình vô cùng ${end}

Ông TRẦN ĐÌNH KHOA
Sinh năm 1942, nguyên Hiệu trưởng Trường Trung học Bàu Sen

Đã từ trần hồi 4 giờ 15 phút tại nhà riêng, hưởng thọ 75 tuổi.

Lễ viếng bắt đầu từ 8 giờ sáng mai. Lễ truy điệu và đưa tang lúc 13 giờ cùng ngày, an táng tại nghĩa trang thị xã.
`
    const { title, authors, body, html, dropped } = parseText(text, { lang: 'vi', title: null })
    assert.equal([title, authors, dropped], ['TIN BUỒN', [], []])
    assert.is(body.split('\n').length, 5)
    assert.not.match(html, '<h2>')
  })

it('takes no row of a table and no last entry of a list for a cross-head', () => {
  const text = `Giá cà phê và kết quả vòng năm

08:30, 09/03/2023

Giá cà phê trong nước sáng nay tăng 300 - 400 đồng mỗi cân so với hôm qua, cao nhất tại Bàu Sen.

Xã | Giá (đồng/kg) | Thay đổi
Bàu Sen | 47.600 | +300
Hòa Lộc | 47.100 | +400

Theo các chuyên gia, nguồn cung từ nước ngoài giảm là lý do chính khiến giá tăng trong tuần này.

1. Bàu Sen 13 điểm
2. Hòa Lộc 10 điểm
3. Tân Lập 9 điểm

Vòng sáu sẽ diễn ra vào chủ nhật tuần sau tại sân vận động xã Bàu Sen, vào cửa tự do.
`
  assert.not.match(parseText(text, { lang: 'vi', title: null }).html, '<h2>')
})

it('reads a page that shows each line twice as one, and says that the copies are left out', () => {
  const lines = [...menu.trim().split('\n'), ...forge.split('\n').filter((line) => line !== ''), 'Thu Hà']
  const once = parseText(lines.join('\n'), { lang: 'vi', title: null })
  for (const between of ['\n', '\n\n']) {
    const text = lines.map((line) => `${line}${between}${line}`).join(between)
    const { title, date, authors, body, dropped } = parseText(text, { lang: 'vi', title: null })
    assert.equal([title, date, authors, body], [once.title, once.date, once.authors, once.body])
    const copies = dropped.filter(({ reason }) => reason === 'repeated-line')
    assert.is(copies.length, lines.length)
    assert.is(dropped.length, once.dropped.length + copies.length)
  }
})

it('reads a page on which only captions stand twice as it is', () => {
  const caption =
    'Ông Bùi Thế bên lò rèn, nơi ông đã làm việc sáu mươi năm cùng với cha và hai người anh của mình.'
  const { captions, dropped, body } = parseText(`${forge}\n${caption}\n${caption}\n`, {
    lang: 'vi',
    title: null,
  })
  assert.not.ok(dropped.some(({ reason }) => reason === 'repeated-line'))
  assert.is([...captions, body].join('\n').split(caption).length, 2)
})

it('keeps the captions of a story in pictures, each once', () => {
  const pictures = [
    'Trẻ em trong bản chơi ném pao trước sân nhà',
    'Phụ nữ Mông may áo mới bên bếp lửa',
    'Chợ phiên đông vui từ sáng sớm',
  ]
  const text = `Chùm ảnh: Sắc xuân trên bản Mông

Thứ hai, 11/2/2019 07:12

Những ngày đầu năm, bản Mông ở Cư Pui rực rỡ sắc màu. Dưới đây là những hình ảnh phóng viên ghi lại.

${pictures.map((picture) => `${picture}\n\n${picture}\n`).join('\n')}
Tin liên quan

Giá lúa tăng nhẹ đầu vụ`
  const { captions, body, dropped } = parseText(text, { lang: 'vi', title: null })
  assert.equal([captions, body.split('\n').length, dropped.length], [pictures, 1, 2])
})

it('keeps all captions where nothing else is the text', () => {
  const text = `Harbour festival draws record crowd

Published 10 July 2017

Children ride the carousel on Pier 2. (Dana Cole/The Harbour Post)

The Wexley Silver Band opens the festival on Saturday morning. (Dana Cole/The Harbour Post)

A fisherman mends nets while visitors look on. (Dana Cole/The Harbour Post)

Fireworks light up the breakwater on Sunday night. (Dana Cole/The Harbour Post)
`
  const { body, dropped } = parseText(text, { lang: 'en', title: null })
  assert.equal([body.split('\n').length, dropped], [4, []])
})

for (const [caption, lang, text] of [
  [
    'Les pompiers ont maîtrisé le feu vers 17 heures. Photo Jean Riou',
    'fr',
    [
      "Un incendie s'est déclaré mercredi après-midi dans une grange de Saint-Aubin, près de la route. Une trentaine de pompiers ont été mobilisés.",
      '« Nous avons eu très peur pour les bêtes », raconte Monique Lebrun, la propriétaire, qui a donné l’alerte.',
    ],
  ],
  [
    'Volunteers fill sandbags on Low Street. (Dana Cole/The Harbour Post)',
    'en',
    [
      'The river rose through the night and reached the school gym before dawn, the council said on Tuesday morning.',
      'Residents of Low Street were told to leave their homes, and most of them had gone by the time the water came.',
    ],
  ],
  [
    '満開の桜の下を歩く家族連れ＝2日、川辺町',
    'ja',
    [
      '川辺町の桜まつりが2日、3年ぶりに開かれ、約5千人の花見客でにぎわった。',
      '会場の河川敷には地元の農家や飲食店が屋台を並べ、子どもたちが太鼓の演奏を披露した。',
    ],
  ],
] as const)
  it(`tells the words of a picture by who took it and when: ${caption}`, () => {
    const page = `${text[0]}\n\n${caption}\n\n${text[1]}\n`
    const { captions, body } = parseText(page, { lang, title: 'Une page' })
    assert.equal([captions, body], [[caption], text.join('\n')])
  })

it('goes on behind a list of other headlines where a paragraph repeats words of its own', () => {
  const reading = `Khai mạc Ngày hội đọc sách năm 2017

15:20, 21/04/2017

Sáng 21-4, thư viện tỉnh khai mạc Ngày hội đọc sách với chủ đề “Sách và khát vọng” tại sân trường Trung học Bàu Sen.

Hàng trăm học sinh của các trường đã tham gia xếp sách nghệ thuật và thi kể chuyện theo những cuốn sách mà các em yêu thích.

Xe tải lật giữa đèo, hai người bị thương
Bắt nhóm trộm chó liên huyện sau một tháng theo dõi
Giá tiêu phục hồi nhẹ ở các huyện phía đông
`
  const read = (last: string) =>
    parseText(`Trang chủ\nThời sự\n\n${reading}\n${last}\n\nĐọc nhiều\nLịch cúp điện tuần tới\n`, {
      lang: 'vi',
      title: null,
    }).body.split('\n')
  const own =
    'Ngày hội đọc sách của thư viện kéo dài đến hết ngày 23-4, mở cửa miễn phí cho tất cả học sinh và bạn đọc trong tỉnh.'
  const other =
    'Sáng 20-4, giá tiêu ở các huyện phía đông đã tăng thêm hai nghìn đồng mỗi cân, cao nhất kể từ đầu năm đến nay.'
  assert.equal([read(own).length, read(own).at(-1)], [3, own])
  assert.is(read(other).length, 2)
})

for (const [end, authors] of [
  [
    'Một số hình ảnh tại Đại hội:\n\nToàn cảnh Đại hội\n\nĐồng chí Lê Văn Tám phát biểu chỉ đạo\n\nMinh Tâm',
    ['Minh Tâm'],
  ],
  ['Chúc mọi nhà an khang, thịnh vượng!\n\nBÍ THƯ CHI BỘ\nTrần Quốc Hưng', ['Trần Quốc Hưng']],
  ['Ban Chi ủy gồm:\n\nNguyễn Văn Bình\n\nTrần Thị Cúc\n\nHồ Văn Dần', []],
] as const)
  it(`tells who signs a text from whom it names last: ${end.split('\n').at(-1)}`, () => {
    const text = `Đại hội Chi bộ thôn Bàu Sen

18/03/2020 | 10:12

Ngày 18/3, Chi bộ thôn Bàu Sen tổ chức Đại hội nhiệm kỳ 2020 - 2022. Dự Đại hội có đồng chí Lê Văn Tám, Bí thư Đảng ủy xã.

Năm qua, thôn đã vượt qua nhiều khó khăn, kinh tế tiếp tục tăng trưởng, đời sống của bà con được nâng lên.

${end}
`
    assert.equal(parseText(text, { lang: 'vi', title: null }).authors, authors)
  })

it('names in full who signs with the first letters', () => {
  const text = `Ông Năm và cây cầu khỉ

Truyện ngắn của Nguyễn Thị Lài

Cây cầu khỉ trước nhà ông Năm bắc từ hồi nào không ai nhớ. Chỉ biết đám con nít trong xóm đứa nào cũng từng té ở đó một lần.

Ông nói vậy mà chân đã bước ra sân, tay quơ cây rựa. Sáng đó cả xóm đốn tre, đến trưa thì cây cầu mới đã nối hai bờ.

N.T.L
`
  const { authors, body } = parseText(text, { lang: 'vi', title: null })
  assert.equal([authors, body.split('\n').length], [['Nguyễn Thị Lài'], 2])
})

it('takes how long ago a text appeared for none of it', () => {
  const text = `Tarta de queso de la abuela

Por Lucía Marín
hace 3 horas

Esta tarta se prepara en media hora y gusta a todo el mundo, incluso a quienes dicen que no les gusta el queso.

Mezcla todos los ingredientes hasta que no queden grumos, hornea durante 40 minutos y deja enfriar la tarta.
`
  const { body } = parseText(text, { lang: 'es', title: null })
  assert.match(body, /^Esta tarta/)
})

it('joins the lines of a column of print, and the words that were cut at their ends', () => {
  const text = `THE NIGHT BOAT

The steamer put into harbour last
night with her rudder broken, and
the passen-
gers were landed at the old pier
before the lamps were lit. No¬
body was hurt, and the har-
bour master said that she would
lie there until the spring.
`
  const { body } = parseText(text, { lang: 'en', title: null })
  assert.is(
    body,
    'The steamer put into harbour last night with her rudder broken, and the passengers were landed at the old pier before the lamps were lit. Nobody was hurt, and the harbour master said that she would lie there until the spring.',
  )
})

it('keeps the first words of a text whose title is given, though their line ends in a hyphen', () => {
  const text =
    'The steamer put in last night with her rudder broken, and the passen-\ngers were landed at the old pier.'
  const { body } = parseText(text, { lang: 'en', title: 'Frost' })
  assert.is(body, text.replace('-\n', ''))
})

it('keeps the hyphens of older Vietnamese at the ends of lines', () => {
  const text =
    'Tin kinh-tế\n\nSáng nay phiên họp về kinh-\ntế của tỉnh bàn về giá gạo và đường sá trong năm tới.'
  const { body } = parseText(text, { lang: 'vi', title: null })
  assert.is(body, 'Sáng nay phiên họp về kinh-tế của tỉnh bàn về giá gạo và đường sá trong năm tới.')
})

it('takes a sentence for the body where there is no other, however short the news', () => {
  const { title, date, body } = parseText('Trời mưa\n12/3/1999\nMưa to ở Tuy Hòa.\n', {
    lang: 'vi',
    title: null,
  })
  assert.equal([title, date, body], ['Trời mưa', '1999-03-12', 'Mưa to ở Tuy Hòa.'])
})

it('reads a text that is one sentence as its body, and finds no headline', () => {
  const text = 'The ferry came back to the old pier on Sunday after eleven years, with one dog.'
  const { title, body, evidence } = parseText(text, { lang: 'en', title: null })
  assert.equal([title, body, evidence['title']], [null, text, undefined])
})

it('takes no sentence of a page of links for a body', () => {
  const menu =
    'Home | News | Sport\nShare this story\nComments (12)\nPlease enable JavaScript.\nPrivacy policy'
  assert.is(parseText(menu, { lang: 'en', title: null }).body, '')
})

it.run()
