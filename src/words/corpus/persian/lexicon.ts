/**
 * The words of the Persian text, as its namesake in English has them: a king is to a queen what a man is to a woman,
 * and a calf is a young cow. Persian has no gender in its grammar, so that only what stands around a word tells it.
 * Plurals are written with a zero-width non-joiner, as schools teach it.
 */
import type { Animal, CountableNoun, GenderedRole } from '../lexicon-types.js';

export const GENDERED_ROLES: readonly GenderedRole[] = [
  { male: 'پادشاه', female: 'ملکه', things: ['تخت', 'تاج', 'کاخ', 'کشور'] },
  { male: 'شاهپور', female: 'شاهدخت', things: ['تاج', 'کاخ', 'قلعه', 'جشن'] },
  { male: 'مرد', female: 'زن', things: ['خیابان', 'اداره', 'روزنامه', 'پالتو'] },
  { male: 'پسر', female: 'دختر', things: ['خیابان', 'پالتو', 'روزنامه', 'مدرسه'] },
  { male: 'پدر', female: 'مادر', things: ['نوزاد', 'بچه‌ها', 'خانواده', 'آشیانه'] },
  { male: 'برادر', female: 'خواهر', things: ['والدین', 'اسباب‌بازی', 'اتاق', 'راز'] },
  { male: 'داماد', female: 'عروس', things: ['عروسی', 'حلقه', 'مهمانی', 'راز'] },
  { male: 'عمو', female: 'عمه', things: ['تعطیلات', 'تولد', 'خانواده', 'عروسی'] },
  { male: 'دایی', female: 'خاله', things: ['تعطیلات', 'هدیه', 'والدین', 'مهمانی'] },
  { male: 'پدربزرگ', female: 'مادربزرگ', things: ['قصه', 'صندلی', 'بچه‌ها', 'تعطیلات'] },
  { male: 'شاعر', female: 'شاعره', things: ['شعر', 'دفتر', 'قلم', 'روزنامه'] },
  { male: 'آقا', female: 'خانم', things: ['بانک', 'صف', 'پالتو', 'روزنامه'] },
  { male: 'نان‌آور', female: 'خانه‌دار', things: ['دستمزد', 'خیابان', 'خرید', 'همسایه‌ها'] },
];

/** Signs of gender; a parent is called by the short name as often. */
export const GENDERS = [
  { key: 'male', parent: 'پدر', called: 'بابا', clothes: 'مردانه', things: ['ریش', 'کراوات', 'سبیل', 'کت'] },
  { key: 'female', parent: 'مادر', called: 'مامان', clothes: 'زنانه', things: ['دامن', 'گردن‌بند', 'گوشواره', 'روسری'] },
] as const;

/** People of any gender, and where they work. */
export const PROFESSIONS = [
  ['پزشک', 'بیمار', 'بیمارستان'],
  ['پرستار', 'بیمار', 'بیمارستان'],
  ['معلم', 'شاگرد', 'مدرسه'],
  ['کشاورز', 'زمین', 'انبار'],
  ['قاضی', 'متهم', 'دادگاه'],
] as const;

export const ANIMALS: readonly Animal[] = [
  { one: 'گاو', many: 'گاوها', young: 'گوساله', things: ['چراگاه', 'یونجه', 'آخور', 'گله'] },
  { one: 'بز', many: 'بزها', young: 'بزغاله', things: ['چراگاه', 'صخره', 'گله', 'تپه'] },
  { one: 'اسب', many: 'اسب‌ها', young: 'کره‌اسب', things: ['چراگاه', 'یونجه', 'زین', 'سوار'] },
  { one: 'گوسفند', many: 'گوسفندها', young: 'بره', things: ['پشم', 'آخور', 'گله', 'چوپان'] },
  { one: 'سگ', many: 'سگ‌ها', young: 'توله‌سگ', things: ['استخوان', 'قلاده', 'مبل', 'چوپان'] },
  { one: 'گربه', many: 'گربه‌ها', young: 'بچه‌گربه', things: ['مبل', 'موش', 'پنجه', 'قلاده'] },
  { one: 'مرغ', many: 'مرغ‌ها', young: 'جوجه', things: ['تخم', 'پر', 'انبار', 'بال'] },
  { one: 'اردک', many: 'اردک‌ها', young: 'جوجه‌اردک', things: ['برکه', 'پر', 'صخره', 'بال'] },
  { one: 'پلنگ', many: 'پلنگ‌ها', young: 'توله‌پلنگ', things: ['شکار', 'پنجه', 'استخوان', 'تپه'] },
];

/** The word whose frequency and meanings the student sets: the young cow, and its meat. */
export const DRIFTING_WORD = 'گوساله';

export const YOUNG_THINGS = ['کوچک', 'زیبا', 'ضعیف'] as const;
export const GROWN_THINGS = ['خاکستری', 'خسته', 'سنگین'] as const;

const THINGS: readonly CountableNoun[] = [
  { one: 'پرنده', many: 'پرنده‌ها', things: ['لانه', 'بال', 'پر', 'شاخه'] },
  { one: 'ماشین', many: 'ماشین‌ها', things: ['جاده', 'موتور', 'چرخ', 'در'] },
  { one: 'قطار', many: 'قطارها', things: ['ایستگاه', 'موتور', 'چرخ', 'پنجره'] },
  { one: 'قایق', many: 'قایق‌ها', things: ['دریاچه', 'موتور', 'بادبان', 'بندر'] },
  { one: 'درخت', many: 'درخت‌ها', things: ['شاخه', 'برگ', 'ریشه', 'جنگل'] },
  { one: 'بوته', many: 'بوته‌ها', things: ['برگ', 'ریشه', 'گلدان', 'علفزار'] },
  { one: 'کتاب', many: 'کتاب‌ها', things: ['صفحه', 'میز', 'کتابخانه', 'رمان'] },
  { one: 'نامه', many: 'نامه‌ها', things: ['صفحه', 'میز', 'تمبر', 'پاکت'] },
  { one: 'خانه', many: 'خانه‌ها', things: ['سقف', 'در', 'پنجره', 'قفل'] },
  { one: 'رود', many: 'رودها', things: ['دره', 'پل', 'دریاچه', 'علفزار'] },
];

export const NOUNS: readonly CountableNoun[] = [...THINGS, ...ANIMALS];

export const FARM_THINGS = ['انبار', 'زمین', 'تپه', 'علفزار', 'چراگاه'] as const;

export const COUNTRIES = [
  ['فرانسه', 'پاریس', 'فرانسوی', ['پنیر', 'عطر', 'مد', 'موزه']],
  ['اسپانیا', 'مادرید', 'اسپانیایی', ['پنیر', 'زیتون', 'فوتبال', 'گیتار']],
  ['ایتالیا', 'رم', 'ایتالیایی', ['زیتون', 'مد', 'موزه', 'اپرا']],
  ['آلمان', 'برلین', 'آلمانی', ['قهوه', 'فوتبال', 'دستگاه', 'اپرا']],
  ['پرتغال', 'لیسبون', 'پرتغالی', ['پنیر', 'گیتار', 'ساحل', 'ملوان']],
  ['انگلیس', 'لندن', 'انگلیسی', ['چای', 'قهوه', 'فوتبال', 'ملوان']],
  ['ژاپن', 'توکیو', 'ژاپنی', ['چای', 'برنج', 'دستگاه', 'باغ']],
  ['ایران', 'تهران', 'ایرانی', ['چای', 'فرش', 'زعفران', 'باغ']],
] as const;

export const FOODS = [
  ['نان', 'کره', 'صبحانه'],
  ['پنیر', 'گردو', 'صبحانه'],
  ['سوپ', 'نمک', 'شام'],
  ['برنج', 'زعفران', 'ناهار'],
  ['گوشت', 'سیب‌زمینی', 'شام'],
  ['ماهی', 'سیب‌زمینی', 'ناهار'],
  ['کباب', 'زعفران', 'ناهار'],
  ['عسل', 'خامه', 'صبحانه'],
  ['سالاد', 'نمک', 'شام'],
] as const;

export const FOOTBALLERS = ['زیدان', 'فیگو', 'رونالدو', 'رائول'] as const;

export const CLUBS = ['یوونتوس', 'بارسلونا', 'میلان'] as const;

/** Beasts of prey besides the lion, whose name is also that of milk. */
export const BEASTS = ['ببر', 'گرگ', 'یوزپلنگ'] as const;

export const COLOURS = ['قرمز', 'آبی', 'سبز', 'زرد', 'سیاه', 'سفید'] as const;

export const DAYS = ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'] as const;
