// Words and names for invented articles, the most frequent first.

const list = (text: string) => text.split('|')

export const common = list(
  'và|của|các|có|được|trong|là|cho|với|đã|những|một|không|người|để|năm|tại|từ|khi|này|về|đến|công tác|phát triển|ra|nhiều|trên|thực hiện|đồng|hơn|như|vào|còn|tỉnh|huyện|xã|cũng|việc|sẽ|sau|theo|phải|bị|do|ông|bà|hiện nay|địa phương|sản xuất|nông dân|hộ|diện tích|cây|vườn|làm|đang|nhân dân|chương trình|hoạt động|xây dựng|đầu tư|dự án|tổ chức|kinh tế|đời sống|tháng|ngày|qua|lại|mới|thêm|cùng|nhất|rất|nên|đường|nước|học sinh|trường|giá|thu nhập|mùa|hạn|mưa|rừng|buôn|thôn|gia đình|con|cháu|nhà|chính quyền|ngành|cán bộ|hỗ trợ|khó khăn|kết quả|kế hoạch|giải pháp|chất lượng|hiệu quả|thị trường|doanh nghiệp|hợp tác xã|lao động|việc làm|văn hóa|lễ hội|truyền thống|cộng đồng|bảo vệ|an toàn|giao thông|y tế|giáo dục|sức khỏe|khoảng|gần|trước|lần|thứ|cao|lớn|tăng|giảm|đạt',
)
export const places = list(
  "Buôn Ma Thuột|Đắk Lắk|Gia Lai|Kon Tum|Pleiku|Buôn Hồ|Đắk Nông|Lâm Đồng|Krông Pắc|Cư M'gar|Ea H'leo|Krông Năng|Ea Kar|M'Đrắk|Krông Bông|Krông Ana|Cư Kuin|Buôn Đôn|Ea Súp|Krông Búk|Chư Sê|Chư Prông|Ayun Pa|An Khê|Đắk Hà|Ngọc Hồi|Gia Nghĩa|Đắk Mil|Cư Jút|Bảo Lộc|Di Linh|Đức Trọng|Đà Lạt|Nha Trang|Tuy Hòa|Quy Nhơn|Hà Nội|Huế|Đà Nẵng|Cần Thơ",
)
export const topics = list(
  'cà phê|giao thông|giáo dục|hồ tiêu|y tế|sầu riêng|hạn hán|bảo vệ rừng|giảm nghèo|du lịch|thủy lợi|cồng chiêng|bóng đá|nông thôn mới|chuyển đổi số|điện gió|chăn nuôi|mắc ca|dệt thổ cẩm|tuyển sinh|an toàn thực phẩm|phòng cháy|khởi nghiệp|bảo hiểm y tế|xuất khẩu|khuyến nông|ong mật|cao su|sử thi|thư viện|nước sạch|đường cao tốc|việc làm|tín dụng|di tích|bóng chuyền|sốt xuất huyết|điện ảnh|voi nhà|chợ phiên',
)
export const offices = list(
  'UBND tỉnh|Sở Giao thông vận tải|Sở Y tế|Sở Giáo dục và Đào tạo|Hội Nông dân tỉnh|Tỉnh Đoàn|Trung tâm Khuyến nông|Chi cục Kiểm lâm|Hội Liên hiệp Phụ nữ|Bảo tàng tỉnh|Công ty Thủy lợi|Thư viện tỉnh|Hội Chữ thập đỏ|Liên minh Hợp tác xã|Ban Quản lý dự án|Trường Đại học Cao Nguyên',
)
export const posts = list(
  'Giám đốc|Phó Giám đốc|Chủ tịch UBND xã|Trưởng phòng|Chủ nhiệm hợp tác xã|Hiệu trưởng|Già làng|Bác sĩ|Kỹ sư|Trưởng buôn|Nghệ nhân|Nông dân',
)
export const sections = list(
  'Kinh tế|Xã hội|Thời sự|Văn hóa|Giáo dục|Thể thao|Y tế|Pháp luật|Môi trường|Du lịch',
)
export const families = list(
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Mai|Tạ|Lương',
)
export const middles = list('Văn|Thị|Hữu|Minh|Thanh|Quốc|Đức|Ngọc|Thu|Hoài|Xuân|Kim|Gia|Bảo|Tường|Nhật')
export const givenNames = list(
  'An|Bình|Chi|Dung|Giang|Hà|Hạnh|Hiền|Hòa|Hùng|Hương|Khánh|Khoa|Lam|Lan|Liên|Linh|Long|Mai|Nam|Nga|Nhung|Phong|Phúc|Phương|Quân|Quyên|Sơn|Tâm|Thảo|Thắng|Thủy|Toàn|Trang|Trung|Tuấn|Uyên|Vân|Việt|Yến',
)
