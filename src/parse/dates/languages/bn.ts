import type { DateWords } from '../words.ts'

/** Bengali. */
export const bn: DateWords = {
  months: 'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  weekdays: 'রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার',
  published: ['প্রকাশ', 'প্রকাশিত'],
  updated: ['আপডেট', 'হালনাগাদ'],
  morning: [],
  afternoon: [],
  at: [],
}
