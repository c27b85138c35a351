import type { DateWords } from '../words.ts'

/** Vietnamese; the names of months stand behind `tháng` only. */
export const vi: DateWords = {
  months: 'Một|Giêng Hai Ba Tư Năm Sáu Bảy|Bẩy Tám Chín Mười Mười~một Mười~hai|Chạp',
  weekdays: 'Chủ~nhật|CN Thứ~hai Thứ~ba Thứ~tư Thứ~năm Thứ~sáu Thứ~bảy',
  published: [
    'ngày đăng',
    'đăng lúc',
    'đăng ngày',
    'đã đăng',
    'được đăng',
    'đăng vào',
    'gửi lúc',
    'xuất bản',
    'ngày xuất bản',
    'phát hành',
    'ngày tạo',
    'đăng bởi',
    'ra ngày',
  ],
  updated: ['cập nhật', 'sửa đổi', 'chỉnh sửa', 'sửa lúc'],
  morning: ['SA', 'sáng'],
  afternoon: ['CH', 'chiều', 'tối'],
  noon: ['trưa'],
  at: ['lúc', 'ngày', 'vào'],
  monthMarks: ['tháng', 'thg', 'th'],
}
