const words = (list: string): string[] => list.trim().split(/\s+/)

const places = words(
  'Ea_Kao Krông_Ana Cư_Kuin Buôn_Hồ Đức_Thọ Phú_Quý Hậu_Lộc Ỷ_La Ổ_Loan Ấm_Thượng Lũng_Cú Mỹ_Thủy Thới_Lai Bảo_Ái',
)
const persons = words(
  'Nguyễn_Thị_Hằng Trần_Ngọc_Ẩn Lê_Hữu_Ước Phạm_Quốc_Vượng Đỗ_Thúy_Kiều Huỳnh_Kỳ_Vĩ Bùi_Xuân_Tặng Vũ_Đình_Khuê Đặng_Thoại_Mỹ',
)
const openers = words(
  'Sáng_nay Chiều_qua Theo_kế_hoạch Ở_đây Ông_ấy_kể Đến_nay Từ_đầu_năm Ấy_vậy_mà Những_hộ_dân Ủng_hộ_chủ_trương_này Ẩn_sau_đó',
)
const verbs = words(
  'tổ_chức khảo_sát nghiệm_thu đưa_vào_sử_dụng trồng_lại mở_rộng bàn_giao tuyên_truyền giữ_gìn sửa_chữa thẩm_định khuyến_khích',
)
const things = words(
  'tuyến_kênh_thủy_lợi giống_lúa_chịu_hạn lớp_học_xóa_mù_chữ cây_cầu_dân_sinh vườn_sầu_riêng nghề_dệt_thổ_cẩm mẻ_lưới_đầu_mùa đường_liên_thôn nhà_rông_văn_hóa trạm_y_tế hợp_tác_xã_chè bãi_đỗ_xe quỹ_khuyến_học phiên_chợ_vùng_cao',
)
const ends = words(
  'trước_mùa_mưa trong_quý_tới để_bà_con_yên_tâm_sản_xuất với_kinh_phí_hơn_hai_tỷ_đồng theo_đúng_tiến_độ dù_thời_tiết_bất_lợi bởi_nguồn_nước_đã_cạn giữa_lúc_giá_phân_bón_tăng',
)

/** Invented Vietnamese articles: every letter with its tones is in some of them, small and large. The same number gives the same text. */
export function vietnameseArticle(number: number): string {
  let state = (number * 2654435761 + 12345) >>> 0
  const pick = (list: readonly string[]): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return list[(state >>> 8) % list.length]!.replaceAll('_', ' ')
  }
  const sentence = () =>
    `${pick(openers)}, ${pick(['xã', 'huyện', 'thị trấn'])} ${pick(places)} ${pick(verbs)} ${pick(things)} ${pick(ends)}.`
  const said = () =>
    `Ông ${pick(persons)} cho biết: việc ${pick(verbs)} ${pick(things)} mất ${pick(['12', '7,5', '30'])} ngày.`
  const paragraphs = Array.from({ length: 2 + (number % 4) }, () => `${sentence()} ${said()} ${sentence()}`)
  const title = `${pick(places)} ${pick(verbs)} ${pick(things)}`
  return [number % 5 === 0 ? title.toUpperCase() : title, ...paragraphs, pick(persons)].join('\n\n')
}
