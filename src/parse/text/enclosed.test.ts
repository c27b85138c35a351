import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseText } from './text.ts'

const it = suite('lines among text')

const read = (...lines: readonly string[]) => parseText(lines.join('\n'), { lang: 'vi', title: null })

const hospital = {
  head: ['Bệnh viện huyện cứu sống sản phụ vỡ tử cung giữa đêm bão', '29.10.2020 | 09:48'],
  text: [
    'Trong đêm bão số 9, ê-kíp trực của Bệnh viện Đa khoa huyện Cửa Sót đã phẫu thuật thành công cho một sản phụ vỡ tử cung, cứu sống cả mẹ lẫn con.',
    'Bệnh nhân là chị Hồ Thị Ven, 29 tuổi, mang thai lần thứ tư, nhập viện lúc 23 giờ trong tình trạng mạch nhanh, huyết áp tụt.',
    'Do đường về bệnh viện tỉnh bị sạt lở, các bác sĩ quyết định mổ tại chỗ dưới ánh đèn máy phát.',
    'Sáu nhân viên y tế đã xếp hàng hiến máu ngay trong đêm. Ca mổ kéo dài hai giờ mười phút.',
    'Bé gái nặng 3,1 kg chào đời an toàn và được đặt tên là Bình An.',
    'Hiện sức khỏe hai mẹ con đã ổn định, dự kiến xuất viện vào cuối tuần.',
  ],
  end: ['THANH LỘC', 'Chia sẻ', 'Tin liên quan', 'Phát hiện hầm rượu cổ dưới nền chợ cũ'],
}

const [first, second, third, fourth, fifth, sixth] = hospital.text as [
  string,
  string,
  string,
  string,
  string,
  string,
]

it('keeps the last short paragraphs of a Vietnamese text, with their cross-heads and the words of a picture', () => {
  const { body, captions, html } = read(
    ...hospital.head,
    ...[first, second, third, 'Gỡ từ nút thắt nhỏ', fourth, 'Mẹ con chị Ven sau ca mổ. Ảnh: BVCC', fifth],
    ...['Chờ một quyết sách', sixth],
    ...hospital.end,
  )
  const [one, two] = ['Gỡ từ nút thắt nhỏ', 'Chờ một quyết sách']
  assert.is(body, [first, second, third, one, fourth, fifth, two, sixth].join('\n'))
  assert.equal(captions, ['Mẹ con chị Ven sau ca mổ. Ảnh: BVCC'])
  assert.ok(html.includes(`<h2>${one}</h2>`) && html.includes(`<h2>${two}</h2>`))
})

it('leaves out single headlines of others between paragraphs, and keeps the paragraphs', () => {
  const { body, dropped } = read(
    ...hospital.head,
    ...[first, second, third, 'Phát hiện hầm rượu cổ dưới nền chợ cũ', fourth],
    ...['Chủ quán phở tặng một nghìn suất ăn cho bệnh nhân nghèo', fifth, sixth],
    ...hospital.end,
  )
  assert.is(body, hospital.text.join('\n'))
  assert.equal(
    dropped.map(({ line }) => line),
    [6, 8, 12, 13, 14],
  )
})

const trade = [
  'Từ chỗ mỗi năm chỉ bán được vài tạ măng khô, hợp tác xã Tân Xuân nay xuất kho đều đặn 5 tấn mỗi tháng nhờ các phiên livestream.',
  'Giám đốc hợp tác xã Lường Thị Hiền sinh năm 1995, từng làm kế toán ở Hà Nội bảy năm trước khi về quê.',
  'Ban đầu chị chỉ có một chiếc điện thoại cũ, bán cho bạn học và đồng nghiệp trên mạng xã hội.',
  'Đến nay, đơn vị có 46 thành viên, thu mua măng, chẩm chéo, thịt trâu gác bếp của hơn 300 hộ trong vùng.',
  'Liên minh Hợp tác xã tỉnh đang hỗ trợ đơn vị đăng ký sản phẩm OCOP bốn sao.',
  'Chị Hiền cho biết khó khăn lớn nhất bây giờ là kho lạnh và đường vận chuyển trong mùa mưa.',
]

it('keeps the last paragraphs above the readers’ comments', () => {
  const { body } = read(
    'Hợp tác xã làm ăn lớn nhờ bán hàng qua mạng',
    'Thu Hường',
    '15:33 19/07/2023',
    ...trade,
    ...['Chia sẻ bài viết này trên', '4 Bình luận', 'Trần Quang Hải', '19/07/2023 lúc 18:02'],
    ...['Đọc mà thương bà con quá, mong chính quyền sớm quan tâm.', 'Trả lời'],
  )
  assert.is(body, trade.join('\n'))
})

const festival = [
  'Mùng 8 tháng tư âm lịch, tiếng trống hội vang lên từ miếu thờ cá Ông, mở đầu lễ hội cầu ngư lớn nhất vùng biển ngang.',
  'Sau phần tế lễ của các bậc cao niên là màn rước thuyền rồng dài gần một cây số dọc làng.',
  'Theo gia phả dòng họ Hoàng, lễ hội có từ thời Lê, từng bị gián đoạn hơn ba mươi năm vì chiến tranh.',
  'Phần hội năm nay có thi kéo lưới, đan lưới, bơi thúng và hát chèo cạn. Đội kéo lưới của thôn Liên Thành giành giải nhất.',
  'Ông Hoàng Xuân Sính, 81 tuổi, chủ tế, cho biết lời hò chèo cạn hiện chỉ còn bốn người trong làng thuộc trọn vẹn.',
  'Sở Văn hóa, Thể thao và Du lịch đang hoàn thiện hồ sơ đề nghị công nhận lễ hội là di sản phi vật thể quốc gia.',
]
const heading = 'Lễ hội cầu ngư Nhượng Bạn: nghìn người kéo lưới trên bãi cát'

it('takes what a line is likeliest to be where the order of lines says otherwise: the first paragraph above a film', () => {
  const { lead, dropped } = read(
    ...['Trang chủ › Văn hóa › Lễ hội', heading, 'Đăng lúc: 19:07 - 14/05/2016'],
    ...[
      festival[0]!,
      'Video: Toàn cảnh buổi lễ',
      ...festival.slice(1, 3),
      'Màn rước thuyền rồng trên bãi biển',
    ],
    ...festival.slice(3),
    ...['Thực hiện: Thiên Vỹ', 'Ý kiến của bạn', 'Có 2 bình luận', 'minhthu_92 - 14/5/2016 16:20'],
    'Tôi ở gần đó đây, chuyện này ai cũng biết từ lâu rồi.',
  )
  assert.is(lead, festival[0])
  assert.ok(dropped.some(({ line }) => line === 5))
})

it('keeps a list below its colon, above the signature', () => {
  const { html } = read(
    ...[
      'Văn hóa',
      heading,
      '19:07 ngày 14/05/2016',
      ...festival.slice(0, 3),
      'Màn rước thuyền rồng trên bãi biển',
    ],
    ...festival.slice(3),
    ...['Một số mốc đáng nhớ:', '- Năm 2014: khởi công giai đoạn một.'],
    '- Năm 2016: hoàn thành đoạn đầu tiên dài 3 km.',
    '- Năm 2018: bàn giao toàn bộ cho địa phương quản lý.',
    ...[
      'Bài và ảnh: Thiên Vỹ',
      'Tweet',
      'Tin bài liên quan',
      'Dự báo thời tiết ngày mai: Bắc Bộ có mưa rào rải rác',
    ],
  )
  assert.ok(html.includes('<p>Một số mốc đáng nhớ:</p>'))
  assert.is(html.split('<li>').length - 1, 3)
})

it('keeps the words of a picture that stand twice below the first paragraph', () => {
  const picture = 'Màn rước thuyền rồng trên bãi biển'
  const { captions } = read(
    ...['Trang chủ / Văn hóa / Lễ hội', heading, 'Cập nhật lúc 19:07, Thứ Bảy, 14/05/2016 (GMT+7)'],
    ...[`(LĐ online) - ${festival[0]}`, picture, picture],
    ...festival.slice(1),
    ...['THIÊN VỸ', 'Chia sẻ:', 'Ý kiến bạn đọc', 'Tin bài khác', 'Từ tháng sau, tăng phí gửi xe'],
    '(14/5/2016 19:07)',
  )
  assert.equal(captions, [picture])
})

it('takes words with a source in brackets for those of a picture, and no player for text', () => {
  const pictures = ['Màn rước thuyền rồng trên bãi biển (Nguồn: Internet)', 'Các cụ làm lễ tế (Ảnh minh họa)']
  const { captions, body } = read(
    ...[heading, '14/05/2016 19:07', '5:23', '1x', festival[0]!, pictures[0]!, ...festival.slice(1, 3)],
    ...[pictures[1]!, ...festival.slice(3), 'Thiên Vỹ'],
  )
  assert.equal(captions, pictures)
  assert.is(body, festival.join('\n'))
})

it('keeps the words of a picture above the text', () => {
  const picture = 'Thanh long chất đống tại một vựa thu mua ở Chợ Gạo. (Ảnh: MẬU TRƯỜNG/TTXVN)'
  const { captions } = read(
    'Kinh tế',
    'Nông nghiệp',
    'Giá thanh long rớt thảm, nhà vườn Chợ Gạo đứng ngồi không yên',
    'Chỉ trong một tuần, giá thanh long ruột đỏ tại vườn giảm từ 22.000 đồng xuống còn 4.500 đồng mỗi kg khiến nhiều hộ thua lỗ nặng.',
    'Mậu Trường - Vân Trường',
    '28/12/2021 08:05',
    'Cỡ chữ',
    'Zalo',
    'Facebook',
    'Twitter',
    'Bản in',
    'Copy link',
    picture,
    'Ghi nhận tại các vựa thu mua dọc tỉnh lộ 879, lượng hàng dồn về mỗi ngày lên tới 600 tấn trong khi xe container chờ thông quan kéo dài.',
    'Bà Trần Thị Sáu, chủ vườn 7 công đất ở xã Quơn Long, nói vụ này tiền điện thắp đèn đã ngốn hơn 40 triệu đồng.',
    'Nhà máy nước Sông Đà ngừng cấp nước hai ngày',
    'Do sửa chữa tuyến ống, nhà máy nước Sông Đà sẽ ngừng cấp nước hai ngày cuối tuần.',
    '"Bán thì lỗ, mà để trên cây thêm vài hôm là nứt trái, chỉ còn cách cắt cho bò ăn", bà Sáu than thở.',
    'Đại diện hợp tác xã Mỹ Tịnh An cho hay đơn vị đang liên hệ các siêu thị ở TP.HCM để tiêu thụ khoảng 50 tấn với giá 7.000 đồng.',
    'Ngành nông nghiệp khuyến cáo bà con rải vụ, không đồng loạt xông đèn và chuyển một phần diện tích sang trồng theo tiêu chuẩn GlobalGAP.',
    '(TTXVN/Vietnam+)',
    '#thanh long #nông sản #Chợ Gạo',
    'Theo dõi VietnamPlus',
    'Tin liên quan',
    'Giá cà phê tăng phiên thứ năm liên tiếp',
    'Hai xe tải tông nhau, đèo Phượng Hoàng ùn tắc',
    'Tin cùng chuyên mục',
    'Tuyển nữ vào bán kết sau loạt luân lưu',
    'Tin mới',
    'Phát hiện hầm rượu cổ dưới nền chợ cũ',
  )
  assert.equal(captions, [picture])
})

it('keeps several paragraphs behind the words of a picture, though nothing follows them', () => {
  const { body } = read(
    'Skip to content',
    'Home » Kinh tế » Hợp tác xã làm ăn lớn nhờ bán hàng qua mạng',
    'Hợp tác xã làm ăn lớn nhờ bán hàng qua mạng',
    'Đăng bởi Thu Hường | Th7 19, 2023 | Kinh tế | 0 |',
    'Từ chỗ mỗi năm chỉ bán được vài tạ măng khô, hợp tác xã Tân Xuân nay xuất kho đều đặn 5 tấn mỗi tháng nhờ các phiên livestream.',
    'Giám đốc hợp tác xã Lường Thị Hiền sinh năm 1995, từng làm kế toán ở Hà Nội bảy năm trước khi về quê.',
    'Ban đầu chị chỉ có một chiếc điện thoại cũ, bán cho bạn học và đồng nghiệp trên mạng xã hội.',
    'Đến nay, đơn vị có 46 thành viên, thu mua măng, chẩm chéo, thịt trâu gác bếp của hơn 300 hộ trong vùng.',
    'Chị Hiền livestream bán măng khô',
    'Doanh thu sáu tháng đầu năm đạt 9,4 tỷ đồng, gấp ba cùng kỳ. Thu nhập bình quân của thành viên là 8 triệu đồng mỗi tháng.',
    'Liên minh Hợp tác xã tỉnh đang hỗ trợ đơn vị đăng ký sản phẩm OCOP bốn sao.',
    'Chị Hiền cho biết khó khăn lớn nhất bây giờ là kho lạnh và đường vận chuyển trong mùa mưa.',
    'Thẻ: hợp tác xã, livestream, OCOP',
    'Chia sẻ:',
    'Facebook',
    'Twitter',
    'Bài trước',
    'Tàu cá mắc cạn, sáu ngư dân được cứu',
    'Bài tiếp theo',
    'Ca sĩ Mai Vàng kể chuyện đi hát hội làng',
    'Để lại một bình luận Hủy',
    'Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *',
    'Bình luận *',
    'Tên *',
  )
  for (const paragraph of trade) assert.ok(body.includes(paragraph))
})

it('drops buttons below the signature', () => {
  const { body, authors } = read(
    'Pháp luật 17/06/2020 10:32',
    'Bắt nhóm đối tượng chuyên trộm cáp điện trên quốc lộ 26',
    'Like',
    '0',
    'Share',
    'Zalo',
    'Bình luận 0',
    'Ngày 17/6, Công an huyện Krông Pắc cho biết đã tạm giữ hình sự bốn đối tượng để điều tra hành vi trộm cắp tài sản.',
    'Trước đó, từ tháng 3 đến đầu tháng 6, đơn vị quản lý đường bộ liên tục trình báo việc hệ thống chiếu sáng bị cắt trộm cáp đồng.',
    'Qua trích xuất camera, tổ công tác xác định một xe bán tải mang biển số giả thường xuất hiện lúc 1-3 giờ sáng.',
    '>> Tang vật thu giữ tại hiện trường',
    'Rạng sáng 15/6, khi nhóm này đang cắt đoạn cáp dài 40 m tại km 121 thì bị lực lượng chức năng bắt quả tang.',
    'Tại cơ quan điều tra, Nguyễn Hữu Tám (34 tuổi) khai đã cùng đồng bọn gây ra 19 vụ, bán được hơn 210 triệu đồng.',
    'Vụ án đang được mở rộng điều tra.',
    'Quốc Anh',
    'Bạn thấy bài viết này thế nào?',
    'Hay',
    'Bình thường',
    'Dở',
    'Cùng tác giả',
    'Hai xe tải tông nhau, đèo Phượng Hoàng ùn tắc',
  )
  assert.equal(authors, ['Quốc Anh'])
  assert.match(body, /mở rộng điều tra\.$/)
})

it('keeps a last short sentence above buttons', () => {
  const { body } = read(
    'Đăng nhập',
    'Cổng thông tin điện tử huyện Tuy Đức',
    'Trang chủ » Tin tức » Thông báo',
    'Tạm ngừng cung cấp điện tại xã Quảng Tâm ngày 13/4',
    'Đăng lúc: Thứ hai - 11/04/2022 08:00',
    'Người đăng bài viết: Ban Biên tập',
    'Để phục vụ công tác sửa chữa lưới điện, Điện lực Tuy Đức tạm ngừng cung cấp điện trên địa bàn xã Quảng Tâm.',
    'Thời gian ngừng từ 7 giờ 30 đến 16 giờ ngày 13/4/2022.',
    'Kính mong quý khách hàng thông cảm.',
    'Tổng số điểm của bài viết là: 5 trong 1 đánh giá',
    'Click để đánh giá bài viết',
    'Những tin mới hơn',
    'Lịch tiếp công dân tháng 5 (03/05/2022)',
    'Những tin cũ hơn',
    'Kết quả bầu trưởng thôn (01/04/2022)',
  )
  assert.match(body, /thông cảm\.$/)
})

it.run()
