import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseText } from './text.ts'

const it = suite('inserts in a text')

const read = (lang: string, lines: readonly string[]) => parseText(lines.join('\n'), { lang, title: null })

const market = {
  head: [
    'Thời sự',
    '09/01/2025 10:31 GMT+7',
    'Chợ đầu mối Bình Điền tăng hàng Tết từ rằm tháng Chạp',
    'BÌNH KHÁNH',
    'Zalo',
  ],
  text: [
    'Lượng hàng về chợ đầu mối Bình Điền dự kiến tăng 30-40% so với ngày thường, cao điểm từ 22 đến 27 tháng Chạp.',
    'Sáng 9-1, đại diện công ty quản lý chợ cho biết đã làm việc với hơn 200 vựa để cam kết không tăng giá bất hợp lý.',
    'Theo đó, lượng thủy hải sản bình quân 1.400 tấn/đêm, riêng những đêm cao điểm có thể lên đến 2.000 tấn.',
  ],
  last: 'Chợ sẽ mở cửa xuyên đêm giao thừa, chỉ nghỉ ngày mùng một và mở lại vào tối mùng hai Tết.',
  end: ['Tặng sao', 'Chuyển sao tặng cho thành viên', 'Bình luận hay'],
}

it('keeps the last paragraph behind a list of other headlines, none with its summary', () => {
  const { body } = read('vi', [
    ...market.head,
    ...market.text,
    ...['TIN LIÊN QUAN', 'TP.HCM chuẩn bị hơn 22.000 tỉ đồng hàng Tết', 'Thịt heo dịp Tết không lo thiếu'],
    ...[market.last, ...market.end],
  ])
  assert.is(body, [...market.text, market.last].join('\n'))
})

it('keeps the last paragraph behind a line that arrows begin', () => {
  const text = [
    'Mỗi sáng, ông Lâm chèo chiếc thuyền nan cũ dọc bờ sông vớt từng túi nylon. Có ngày ông đưa lên bờ gần một tạ rác.',
    '4h30, khi cả xóm bến còn ngủ, ông Nguyễn Văn Lâm, 66 tuổi, ở phường Trần Tế Xương, đã tháo dây neo thuyền.',
    'Ông kể hồi trẻ sống bằng nghề chài lưới. "Cá mỗi năm một ít, rác mỗi năm một nhiều", ông nói và cười.',
  ]
  const last = 'Chính quyền phường vừa tặng ông một chiếc thuyền tôn mới, kèm áo phao và vợt dài.'
  const { body } = read('vi', [
    ...['Xã hội', 'Thứ sáu, 19/07/2024 - 13:42', 'Người đàn ông 30 năm vớt rác trên sông Đào', 'Hoàng Dũng'],
    ...text,
    ...['>>> Cụ bà 80 tuổi nhặt ve chai nuôi cháu học đại học', last, 'Dòng sự kiện:', 'Người tốt, việc tốt'],
  ])
  assert.is(body, [...text, last].join('\n'))
})

it('keeps the last paragraph behind the source of a chart', () => {
  const last =
    'Kết phiên 27/4, cổ phiếu VMC tăng trần lên 23.850 đồng, khối lượng khớp lệnh hơn 1,2 triệu đơn vị.'
  const { body } = read('vi', [
    ...['Doanh nghiệp', 'Vinamach lãi quý I gấp đôi nhờ bán tài sản', 'Tường Vi', '18:05 | 27/04/2021'],
    'Công ty cổ phần Vinamach vừa công bố báo cáo tài chính quý I/2021 với lợi nhuận sau thuế đạt 84,2 tỷ đồng, gấp 2,1 lần cùng kỳ.',
    'Doanh thu thuần trong kỳ đạt 612 tỷ đồng, giảm 4%. Lợi nhuận tăng chủ yếu nhờ khoản thu nhập khác 51 tỷ đồng từ thanh lý nhà xưởng cũ.',
    ...['Nguồn: BCTC hợp nhất quý I/2021', last],
    ...['Tin nên đọc', 'Thép Miền Trung báo lỗ quý thứ ba liên tiếp', 'Nhận tin nóng từ Nhà đầu tư'],
  ])
  assert.ok(body.endsWith(last))
})

it('keeps a last short sentence between a box and the signature', () => {
  const text = [
    'Cầu treo Bản Mòng dài 120 m, nối hai bờ suối Nậm La, sẽ cấm mọi phương tiện từ ngày 15/3 để thay toàn bộ ván mặt cầu.',
    'Ban Quản lý dự án giao thông tỉnh cho biết cầu được đưa vào sử dụng năm 2009, đến nay nhiều ván gỗ đã mục, dây cáp han gỉ.',
  ]
  const [detour, cost] = [
    'Trong thời gian sửa chữa, người dân đi vòng qua cầu Coóng Nọi, cách đó khoảng 4 km. Học sinh được xã bố trí thuyền đưa đón miễn phí vào giờ tan học.',
    'Tổng kinh phí sửa chữa là 2,7 tỷ đồng, trích từ quỹ bảo trì đường bộ của tỉnh.',
  ]
  const { body, captions } = read('vi', [
    ...['Thời sự', 'Thứ ba, 12/3/2024, 07:30 (GMT+7)', 'Cầu treo Bản Mòng đóng cửa sửa chữa 45 ngày'],
    ...text,
    ...['Đọc thêm:', 'Sơn La đầu tư 3 cầu dân sinh qua suối', 'Lũ cuốn trôi cầu tạm, hàng trăm hộ bị cô lập'],
    ...[detour, 'Cầu treo Bản Mòng nhìn từ trên cao. Ảnh: Quàng Tuấn', cost],
    ...['Lan Hương', 'Trở lại Thời sự', 'Chia sẻ', 'Copy link thành công'],
  ])
  assert.is(body, [...text, detour, cost].join('\n'))
  assert.equal(captions, ['Cầu treo Bản Mòng nhìn từ trên cao. Ảnh: Quàng Tuấn'])
})

it('keeps the rows of a table whose cells tabs part, and the paragraph below', () => {
  const rows = ['Loại vàng\tMua vào\tBán ra', 'SJC TP.HCM\t66.450\t67.050', 'Nhẫn tròn 9999\t56.100\t57.050']
  const last =
    'Trên thị trường quốc tế, giá vàng giao ngay ở mức 2.038 USD/ounce, tăng 21 USD so với cùng giờ sáng qua. Chuyên gia dự báo giá còn dao động mạnh trong tuần.'
  const { body } = read('vi', [
    ...[
      'Giá vàng hôm nay 4/5: Vàng SJC vượt 67 triệu đồng/lượng',
      'Minh Hằng',
      '04/05/2023 09:12 (GMT+07:00)',
    ],
    'Giá vàng hôm nay 4/5 tăng mạnh sau khi Cục Dự trữ Liên bang Mỹ tăng lãi suất lần thứ mười liên tiếp và phát tín hiệu tạm dừng.',
    'Mở cửa phiên sáng nay, các doanh nghiệp vàng điều chỉnh tăng 150.000 - 250.000 đồng mỗi lượng ở cả hai chiều.',
    ...rows,
    last,
    ...['Từ khóa: giá vàng hôm nay, vàng SJC, Fed', 'Đừng bỏ lỡ', 'Tỷ giá USD hôm nay 4/5'],
  ])
  assert.match(body, /66\.450/)
  assert.is(body.split('\n').length, 2 + rows.length + 1)
  assert.ok(body.endsWith(last))
})

it('reads the text below dateline and buttons where the summary stands above them', () => {
  const summary =
    'Fermée depuis mars 2020, la vieille criée a retrouvé ses acheteurs mercredi matin. Les producteurs espèrent une saison « enfin normale ».'
  const first =
    'Il n’était pas six heures que le parking était déjà plein. « Ça fait du bien de se revoir », sourit Yann Kerbrat, producteur à Santec.'
  const { body } = read('fr', [
    ...['Accueil', 'Bretagne', 'À Roscoff, la criée aux oignons rouvre après deux ans de silence', summary],
    ...['Par Élodie Garnier', 'Publié le 04 mai 2022 à 18h12', 'Temps de lecture : 3 minutes', 'Partager'],
    ...[
      first,
      'À lire aussi',
      'L’oignon rosé de Roscoff, star des marchés anglais',
      'Newsletter La Matinale',
    ],
  ])
  assert.is(body, [summary, first].join('\n'))
})

const rescue = [
  'Ngày 21-12, hơn 40 cán bộ, chiến sĩ Đồn Biên phòng Sen Bụt đã xuống đồng giúp nhân dân bản Khe Giữa gặt lúa trước khi lũ về.',
  'Thượng tá Hồ Sỹ Long, Đồn trưởng, cho biết đơn vị chia thành bốn tổ, bắt đầu từ 5 giờ sáng, tập trung giúp các hộ neo đơn.',
  'Đến cuối giờ chiều, 6 ha lúa đã được đưa về nhà an toàn, không để mất một bông nào trong nước lũ.',
]
const heading = 'Đồn Biên phòng Sen Bụt giúp dân thu hoạch lúa chạy lũ'
const rescued = (...picture: readonly string[]) =>
  read('vi', [
    ...['Quốc phòng an ninh', heading, '21/12/2020 21:33', rescue[0]!, rescue[1]!],
    ...picture,
    ...[rescue[2]!, 'Tin, ảnh: PHẠM ANH', 'Ý kiến bạn đọc (0)'],
  ])

it('takes words of a picture that stand twice for a caption, with a full stop too', () => {
  const { body, captions } = rescued('Bộ đội gặt lúa giúp dân.', 'Bộ đội gặt lúa giúp dân.')
  assert.is(body, rescue.join('\n'))
  assert.equal(captions, ['Bộ đội gặt lúa giúp dân.'])
})

it('takes the headline with the number of a picture for no paragraph, with a full stop too', () => {
  const { body } = rescued(`${heading} - Ảnh 1.`)
  assert.is(body, rescue.join('\n'))
})

it('leaves out the label above the words of a picture', () => {
  const { body, captions } = rescued('Chú thích ảnh', 'Bộ đội gặt lúa ở bản Khe Giữa')
  assert.is(body, rescue.join('\n'))
  assert.equal(captions, ['Bộ đội gặt lúa ở bản Khe Giữa'])
})

it('takes what the label of a picture begins for no headline', () => {
  const { title, captions } = read('en', [
    ...['Village bakery wins right to ring bell at dawn', 'Published', '2 June 2023', 'Share', 'comments'],
    ...['Image caption, Baker Owen Pugh rings the bell outside his shop', 'Image source, Tessa Marlowe'],
    ...['By Tessa Marlowe', 'News, Powys'],
    'A baker who rings a brass bell each morning when the loaves are ready has won a dispute with neighbours who complained about the noise.',
    'Owen Pugh, 43, has rung the bell outside his shop in Llanfaes at 6.15 every morning since 2017.',
    'Magistrates ruled on Thursday that the bell, which is rung for eleven seconds, was not a nuisance in law.',
  ])
  assert.is(title, 'Village bakery wins right to ring bell at dawn')
  assert.ok(captions.some((caption) => caption.includes('Baker Owen Pugh')))
})

it('finds the photographer behind a dash and an agency', () => {
  const { captions } = read('en', [
    ...['Rice exporters eye new markets as Manila slows purchases', 'Friday, June 21, 2019'],
    'Rice exporters in the Mekong Delta are turning to African and Middle Eastern buyers after the Philippines delayed a new round of imports, traders said on Thursday.',
    'Workers load bags of rice onto a barge at a mill in Thốt Nốt District. — VNS Photo Trần Hải',
    '"We can no longer rely on one market," said Nguyễn Thành Long, director of a milling company in Ô Môn. He said his firm had signed contracts for 12,000 tonnes with partners in Dubai.',
    'Shipments to Manila fell 18 per cent in May from a month earlier, according to the provincial trade department.',
  ])
  assert.is(captions.length, 1)
})

it('leaves out the button to listen and the last of a list of keywords', () => {
  const text = [
    'Cần Thơ - Từ sáng sớm, hàng trăm tài xế công nghệ đã xếp hàng trước nhà thi đấu đa năng để được lấy mẫu trước khi chạy lại.',
    'Anh Võ Thanh Bình, 34 tuổi, chạy xe ôm công nghệ 4 năm nay, cho biết đã nghỉ việc từ giữa tháng 7.',
    '"Hôm nay được chạy lại, mừng lắm, dù khách còn ít", anh nói.',
    'Ngành y tế dự kiến lấy mẫu cho 5.000 tài xế trong ba ngày.',
  ]
  const { body } = read('vi', [
    ...['Tài xế công nghệ xếp hàng chờ xét nghiệm miễn phí', 'HƯƠNG MAI - LÊ QUÂN'],
    ...['Thứ năm, 14/10/2021 16:58 (GMT+7)', text[0]!, 'Nghe đọc bài', text[1]!, text[2]!],
    ...['Xem thêm: Hướng dẫn đăng ký cấp giấy đi đường tại Cần Thơ', text[3]!],
    ...['Lao Động trên Google News', 'xét nghiệm', 'tài xế công nghệ', 'Cần Thơ'],
  ])
  assert.is(body, text.join('\n'))
})

it('ends the text above the box on who wrote it', () => {
  const { body } = read('en', [
    ...['Home', 'News', 'Local', 'Library to stay open on Sundays after council reversal'],
    ...['By Margaret Okafor', 'Staff writer', 'Published Feb. 14, 2022, 8:00 a.m.'],
    'The Harlow Street library will keep its Sunday hours after the city council voted 6-3 on Saturday night to restore money it had cut in December.',
    'The vote followed two hours of testimony from students, retirees and a man who brought his chess set.',
    'ADVERTISEMENT',
    '"I learned to read English at that table," said Jun Watanabe, 71, pointing to a photograph of the reading room.',
    'Council President Dana Whitlow, who opposed the measure, said the $140,000 would have to come from road repairs.',
    ...[
      'About the author',
      'Margaret Okafor covers City Hall for The Courier. Reach her at mokafor@example.com or 555-0142.',
    ],
    'Sign up for our morning newsletter',
  ])
  assert.ok(body.endsWith('road repairs.'))
})

it('goes on behind a link to another article that no colon parts from its words', () => {
  const { body } = read('fr', [
    'Planète',
    'Reportage',
    'Dans le delta du Mékong, les rizières passent au sel',
    'Face à la montée des eaux, des agriculteurs vietnamiens alternent riz et crevettes.',
    'Par Jeanne Aubry (Soc Trang, Vietnam, envoyée spéciale)',
    'Publié le 27 mars 2019 à 06h15 - Mis à jour le 27 mars 2019 à 10h02',
    'Temps de Lecture 4 min.',
    'Partage',
    'Pham Van Tho plonge la main dans l’eau trouble et goûte. « Trois grammes », dit-il. Trois grammes de sel par litre : assez pour la crevette, trop pour le riz.',
    'Depuis cinq ans, il inonde sa rizière six mois par an. Ses revenus ont doublé, ses nuits raccourci.',
    'Les experts de l’université de Can Tho y voient une adaptation forcée. « Le delta s’enfonce de deux centimètres par an », rappelle l’hydrologue Le Anh Dao.',
    'Lire aussi Au Vietnam, la ruée vers le sable',
    'A Soc Trang, un tiers des parcelles ont déjà basculé. Les digues, elles, ne suivent pas.',
    'L’espace des contributions est réservé aux abonnés.',
    'Édition du jour',
  ])
  assert.match(body, 'A Soc Trang, un tiers des parcelles')
  assert.not.match(body, 'Lire aussi')
})

it('takes the lines with photographers between the numbers of a gallery for captions', () => {
  const { body, captions } = read('vi', [
    'Ảnh',
    'Chùm ảnh: Chợ nổi Phong Điền thức giấc',
    '15:15 02/10/2019',
    'Hữu Khoa',
    'Từ 4 giờ sáng, những chiếc ghe chở đầy trái cây đã neo kín khúc sông trước chợ Phong Điền, chờ bạn hàng đến cân.',
    '1/4',
    'Ghe cam sành từ Tam Bình về chợ. Ảnh: Hữu Khoa',
    '2/4',
    'Một quán hủ tiếu trên sông. Ảnh: Hữu Khoa',
    '3/4',
    'Bạn hàng trả giá bằng mấy ngón tay. Ảnh: Hữu Khoa',
    '4/4',
    'Chợ vãn lúc mặt trời lên. Ảnh: Hữu Khoa',
    'Cùng chuyên mục',
  ])
  assert.is(captions.length, 4)
  assert.is(body.split('\n').length, 1)
})

it('keeps the last sentence, behind which first letters sign, in the text', () => {
  const { body, captions } = read('vi', [
    'Người Việt Bốn Phương',
    'Chợ Tết Phước Lộc Thọ đông nghẹt người mua sắm',
    'Ngọc Lan',
    'February 27, 2015',
    'WESTMINSTER, California (NV) – Hàng ngàn đồng hương đổ về khu thương xá trên đại lộ Bolsa cuối tuần qua để mua hoa, bánh mứt và dự hội chợ, bất chấp cơn mưa lất phất từ sáng sớm.',
    'Bà Trần Thị Kim Anh, cư dân Garden Grove, cho biết năm nào bà cũng ra chợ hoa từ ngày 23 tháng Chạp để chọn cho được chậu cúc ưng ý. “Không có hoa thì không có Tết,” bà nói.',
    'Theo ban tổ chức, năm nay có 84 gian hàng, nhiều hơn năm ngoái 12 gian. Cảnh Sát Westminster cho đóng một đoạn đường Moran để khách bộ hành đi lại an toàn.',
    'Hội chợ kéo dài đến hết mùng Ba Tết. (Đ.G.)',
    '—–',
    'Liên lạc tác giả: ngoclan@example.com',
    'Mời độc giả xem chương trình “Điểm Tin Buổi Sáng”',
  ])
  assert.match(body, 'Hội chợ kéo dài đến hết mùng Ba Tết.')
  assert.equal(captions, [])
})

it('leaves out where the article was printed', () => {
  const { body } = read('en', [
    'A Ferry Town Waits for Its Bridge',
    'By HAROLD VENN',
    'Special to The Evening Record',
    'JUNE 3, 1987',
    'PORT LYMAN, Ore., June 2 - For sixty years the people of this river town have set their watches by the ferry, and for thirty of those years they have been promised a bridge.',
    'The promise was renewed last week when the Highway Commission voted 4 to 1 to seek bids for a two-lane span a mile upstream.',
    '’’I will believe it when I drive over it,’’ said Etta Lund, who runs the Landing Cafe and whose father ran it before her.',
    'The cost, put at $31 million, would be paid from tolls.',
    'A version of this article appears in print on June 3, 1987, Section A, Page 14 of the State edition with the headline: A Ferry Town Waits for Its Bridge. Order Reprints | Today’s Paper | Subscribe',
  ])
  assert.ok(body.endsWith('would be paid from tolls.'))
})

it('goes on for more than a paragraph behind a headline that a word and a colon announce', () => {
  const { body } = read('en', [
    'LOCAL',
    'Cat survives 3-mile ride in truck’s engine bay',
    'By Kelsey Brandt | kbrandt@example.com',
    'PUBLISHED: November 4, 2016 at 9:14 a.m. | UPDATED: November 5, 2016 at 11:02 a.m.',
    'A gray tabby named Biscuit is recovering after riding three miles wedged beside the battery of a delivery truck, its owner said Friday.',
    'Driver Luis Ortega heard a faint meow at a stoplight on Harbor Boulevard and pulled over.',
    'RELATED: Duck raises brood on police station roof',
    '“I thought it was the fan belt,” Ortega said. “Then the fan belt looked at me.”',
    'Veterinarian Amy Cho said the cat lost part of one whisker and no dignity.',
    'Tags: Top Stories ADM',
    'Join the Conversation',
    'We invite you to use our commenting platform to engage in insightful conversations about issues in our community.',
  ])
  assert.ok(body.endsWith('the cat lost part of one whisker and no dignity.'))
})

it('ends the text above the form for comments', () => {
  const { body } = read('vi', [
    'Kinh doanh',
    'Nông nghiệp',
    'Sầu riêng nghịch vụ giảm giá vì thiếu container lạnh',
    'Trung Chánh',
    'Thứ Ba,  2/4/2024, 11:18',
    '0',
    '(KTSG Online) – Giá sầu riêng nghịch vụ tại Tiền Giang và Cần Thơ giảm 20.000 đồng/kg trong một tuần, chủ yếu do thiếu container lạnh để xuất khẩu.',
    'Xuất khẩu rau quả quí 1 tăng gần 26%',
    'Sầu riêng Thái bước vào chính vụ',
    'Ông Nguyễn Đình Tùng, chủ một cơ sở đóng gói ở Cai Lậy, cho biết phải đặt container trước mười ngày thay vì ba ngày như trước.',
    'Theo các thương lái, hàng loại một hiện còn 140.000 đồng/kg, hàng dạt 60.000 đồng/kg.',
    'Hiệp hội Rau quả dự báo tình hình sẽ cải thiện từ giữa tháng 4 khi các hãng tàu bổ sung vỏ.',
    'BÌNH LUẬN Hủy trả lời',
    'Vui lòng nhập bình luận của bạn',
    'Vui lòng nhập tên của bạn ở đây',
  ])
  assert.ok(body.endsWith('khi các hãng tàu bổ sung vỏ.'))
})

it('takes a sentence with its source in brackets for words of a picture, and the headings below the text for none', () => {
  const { body, captions } = read('vi', [
    'Thế giới',
    'Quốc đảo nhỏ xây đê chắn sóng từ vỏ sò',
    'Hà Phương',
    '10:00 | 08/09/2021',
    'TGVN. ',
    'Một đảo san hô ở Thái Bình Dương đang thử nghiệm đê chắn sóng ghép từ hàng triệu vỏ sò do người dân thu gom.',
    'Báo Thế giới & Việt Nam',
    'TIN LIÊN QUAN',
    'Biến đổi khí hậu đe dọa các đảo quốc',
    'Dự án do một nhóm kỹ sư trẻ khởi xướng, với chi phí chỉ bằng một phần tư đê bê tông.',
    'Người dân xếp vỏ sò vào lồng lưới. (Nguồn: Island Times)',
    'Sau hai năm, đoạn đê dài 300 m đã giúp bãi biển bồi thêm gần 4 m. San hô non cũng bắt đầu bám vào các khe vỏ.',
    'Trưởng làng Teatao nói ông chưa từng nghĩ rác nhà bếp lại cứu được ngôi làng.',
    '(theo Island Times)',
    'Bài viết cùng chủ đề',
    'Biến đổi khí hậu',
  ])
  assert.equal(captions, ['Người dân xếp vỏ sò vào lồng lưới. (Nguồn: Island Times)'])
  assert.ok(body.endsWith('lại cứu được ngôi làng.'))
})

it('leaves the name of who signs below, and what he is, out of the text above too', () => {
  const { title, authors, lead, body } = read('vi', [
    'Góc nhìn',
    'Thứ ba, 31/1/2023, 06:15 (GMT+7)',
    'Tiếng rao',
    'Đỗ Quang Huy',
    'Kiến trúc sư',
    'Ngõ nhà tôi dài 200 m, mỗi ngày đón chừng ba chục tiếng rao, phần lớn phát từ chiếc loa gắn sau xe máy.',
    'Tôi từng ghét chúng. Năm giờ rưỡi sáng, "bánh mì nóng giòn" dựng cả ngõ dậy, bất kể hôm ấy là chủ nhật.',
    'Cho tới mùa hè năm 2021, khi thành phố lặng đi, tôi nằm nghe ngõ im phăng phắc và chợt nhớ tiếng rao đến lạ.',
    'Đô thị nào cũng có âm thanh của nó. Câu hỏi là ta muốn giữ lại âm thanh nào, ở mức bao nhiêu decibel, vào giờ nào.',
    'Đỗ Quang Huy',
    'Ý kiến',
    'Chia sẻ',
    'Copy link thành công',
  ])
  assert.is(title, 'Tiếng rao')
  assert.equal(authors, ['Đỗ Quang Huy'])
  assert.ok(body.startsWith(lead!))
  assert.not.match(body, 'Kiến trúc sư')
})

it('keeps a last paragraph of other words behind a list of headlines, where it is likely text', () => {
  const { body } = read('vi', [
    'Thời sự',
    'Cựu binh 82 tuổi vẽ lại bản đồ mộ liệt sĩ',
    'Hải Đường',
    'Thứ Năm, 27/07/2023 08:00:00 +07:00',
    '(VTC News) - Suốt 20 năm, ông Phan Xuân Cừ đi bộ qua 14 nghĩa trang, vẽ tay từng vị trí mộ để giúp thân nhân tìm kiếm.',
    'Những tấm bản đồ của ông vẽ bằng bút bi trên giấy kẻ ô ly, mỗi ngôi mộ là một chấm đỏ kèm tên, quê quán, ngày hy sinh.',
    'Video: Ông Cừ kể về những tấm bản đồ',
    '"Tôi nợ anh em một lời hứa", ông nói. Đơn vị ông năm ấy có 30 người, trở về chỉ 4.',
    'Tin liên quan',
    'Người phụ nữ 30 năm chăm sóc mộ liệt sĩ',
    'Gặp lại đồng đội sau nửa thế kỷ',
    'Đến nay, hơn 600 gia đình đã tìm được mộ người thân nhờ những tấm bản đồ ấy. Ông từ chối mọi khoản cảm ơn, chỉ xin mỗi nhà một nén nhang.',
    'Bình luận',
    'Gửi',
    'Mới nhất',
  ])
  assert.ok(body.endsWith('chỉ xin mỗi nhà một nén nhang.'))
})

it('goes on behind a line to which a hand points, and behind what was taken up again', () => {
  const { body } = read('vi', [
    'Giới trẻ',
    'Nhịp sống',
    'Nhóm bạn Gen Z số hóa 200 tấm bia làng',
    'Mẫn Nhi',
    '26/05/2022, 19:00',
    'SVVN - Bốn sinh viên ngành Hán Nôm đạp xe qua 40 ngôi làng ven sông Đáy, chụp và phiên âm hơn 200 tấm bia đá trước khi chúng mòn hẳn.',
    'Ý tưởng đến từ một buổi trưa, khi Trần Gia Bách thấy tấm bia thời Lê bị kê làm ghế ngồi ở quán nước.',
    'Bách rập bia ở đình làng Thượng Phúc. (Ảnh: NVCC)',
    'Dữ liệu được đưa lên một trang mở, ai cũng có thể tra cứu. Nhiều dòng họ nhờ đó tìm lại tên cụ tổ.',
    '👉 Xem thêm: Cô gái 9X phục chế sách cổ',
    'Nhóm đang kêu gọi góp máy quét để đi tiếp 60 làng còn lại trong hè này.',
    'MỚI - NÓNG',
    'Sinh viên làm xe cho người khuyết tật',
  ])
  assert.ok(body.endsWith('60 làng còn lại trong hè này.'))
  assert.not.match(body, 'Cô gái 9X')
})

it('takes the line above a film for no caption', () => {
  const { captions, body } = read('vi', [
    'Pháp luật',
    'Hồ sơ vụ án',
    'Bắt nghi phạm cướp tiệm vàng ở Long Khánh sau 5 giờ',
    'Lê Phong',
    '22/11/2023 22:15',
    '(NLĐO) - Lực lượng công an truy xét, bắt giữ nghi phạm khi người này đang trốn trong vườn điều cách hiện trường 12 km.',
    'Tối 22-11, Công an TP Long Khánh (Đồng Nai) cho biết đã bắt Trịnh Văn Lực (29 tuổi, quê Thanh Hóa).',
    'CLIP: Nghi phạm bị dẫn giải về trụ sở',
    'Nghi phạm Trịnh Văn Lực tại cơ quan công an',
    'Trước đó, khoảng 16 giờ cùng ngày, Lực mặc áo mưa, bịt kín mặt xông vào tiệm vàng K.H, dùng búa đập tủ kính, lấy đi 12 sợi dây chuyền.',
    'Cướp tiệm vàng giữa ban ngày ở chợ Trảng Bom',
    '(NLĐO) - Hai thanh niên dùng súng nhựa uy hiếp chủ tiệm.',
    'Tang vật thu hồi gồm toàn bộ số vàng, trị giá khoảng 190 triệu đồng.',
    'Chủ đề: Cướp tiệm vàng',
    'Lên đầu Top',
  ])
  assert.equal(captions, ['Nghi phạm Trịnh Văn Lực tại cơ quan công an'])
  assert.ok(body.endsWith('khoảng 190 triệu đồng.'))
})

it('keeps a last short sentence right above the heading of comments', () => {
  const { body } = read('vi', [
    'Khoa học',
    'Môi trường',
    'Phát hiện loài nhái cây mới ở Kon Tum',
    'Bùi Cường',
    '08:30 | 25/02/2021',
    '(TN&MT) - Loài nhái cây có đốm vàng hình giọt nước vừa được các nhà khoa học mô tả trên một tạp chí quốc tế.',
    'Tìm thấy quần thể voọc chà vá mới',
    'Rừng Kon Plông, kho báu chưa khám phá hết',
    'Mẫu vật được thu ở độ cao 1.700 m, trong một hốc cây đọng nước. Con đực dài chưa tới 3 cm, tiếng kêu như tiếng giọt nước rơi.',
    'Cá thể nhái cây đốm vàng ngoài tự nhiên. (Nguồn: Viện Sinh thái)',
    'Nhóm nghiên cứu đề nghị xếp loài này vào nhóm nguy cấp vì vùng sống quá hẹp.',
    'Khu vực phát hiện đang có dự án thủy điện nhỏ.',
    'Ý kiến bạn đọc',
    'Liên hệ quảng cáo',
  ])
  assert.ok(body.endsWith('Khu vực phát hiện đang có dự án thủy điện nhỏ.'))
})

it('takes the words above a photographer alone on a line for a caption', () => {
  const { captions, body } = read('vi', [
    'Văn hóa - Giải trí',
    'Ca trù trong ngõ: đêm diễn chỉ có mười hai khán giả',
    'Hương Trà',
    '11/09/2023 16:03 GMT+7',
    'Google News',
    'Chia sẻ',
    'Lưu bài',
    'Không sân khấu, không micro, mỗi tối thứ bảy, ca nương Phạm Thị Uyên hát cho mười hai người nghe trong căn nhà ống ở ngõ Gạch.',
    'Vé bán trước hai tuần, ai đến trễ quá năm phút sẽ không được vào. "Nghe ca trù mà cửa kẹt kẹt thì hỏng", chị nói.',
    'Ca nương Phạm Thị Uyên trong đêm diễn',
    'Ảnh: HƯƠNG TRÀ',
    'Khán giả hôm ấy có một kỹ sư người Nhật, ba sinh viên kiến trúc và một cụ ông 90 tuổi ngồi gõ nhịp bằng ngón tay.',
    'Sau mỗi bài, chị kể về người đã dạy mình hát, phần lớn nay không còn.',
    'Đọc tiếp',
    'Trở lại chủ đề',
    'Ca trù',
  ])
  assert.is(captions[0], 'Ca nương Phạm Thị Uyên trong đêm diễn')
  assert.not.match(body, 'Ca nương')
})

it('knows a paper by its name with an ampersand, above the beginning of another article', () => {
  const { title, body } = read('vi', [
    'Học đường',
    'Cô hiệu trưởng bán nhà xây thư viện',
    'Thứ Hai 18/12/2023 - 06:20',
    'Phạm Thị Thu',
    'GD&TĐ - Bán căn nhà cấp bốn cha mẹ để lại, cô Lò Thị Hoan dựng thư viện ba gian giữa sân trường vùng cao.',
    'Cô Hoan cùng học trò trong thư viện mới. Ảnh: PTT',
    'Thư viện có 3.800 cuốn sách, phần nhiều do bạn bè cô gửi tặng qua bưu điện.',
    '“Nhà thì thuê được, tuổi đọc sách của bọn trẻ không thuê lại được”, cô nói.',
    'Thầy giáo bản đạp xe 40 km mang sách cho trò',
    'GD&TĐ - Chiếc xe đạp cũ chở theo hai thùng sách trở thành hình ảnh thân quen ở vùng biên.',
    'Phòng Giáo dục và Đào tạo huyện Mường Tè cho biết sẽ nhân rộng mô hình ra năm trường khác trong năm tới.',
    'Trước mắt, mỗi trường được cấp 30 triệu đồng mua sách.',
    '#thư viện',
    '#vùng cao',
    'Bình luận',
  ])
  assert.is(title, 'Cô hiệu trưởng bán nhà xây thư viện')
  assert.not.match(body, 'Chiếc xe đạp cũ')
  assert.not.match(body, 'đạp xe 40 km')
})

it.run()
