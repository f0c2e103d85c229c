import { quantitiesIn } from '../language/quantities.js';
import type { ClassTexts } from './english.js';

const { number } = quantitiesIn('fa');

const list = (names: readonly string[]) => names.map((name) => `\u2068${name}\u2069`).join('، ');

export const classPersian: ClassTexts = {
  title: 'نتیجه‌های یک کلاس',
  explanation:
    'فایل‌هایی را که دانشجویان با «تحویل» ذخیره کرده‌اند اینجا رها کنید: روی همین رایانه خوانده می‌شوند و چیزی به جایی فرستاده نمی‌شود.',
  honest:
    'اثر درهم‌سازی (hash) آسیب و دستکاری را نشان می‌دهد، اما جلوی تقلب را نمی‌گیرد: هر کس بخواهد می‌تواند فایلی با اثر درست بسازد. برای سنجش، تنظیم‌های یک فایل را دوباره اجرا کنید: روی یک نوع پردازنده عددها یکی می‌شوند.',
  open: 'باز کردن فایل‌ها…',
  clear: 'بستن همهٔ فایل‌ها',
  dropHere: 'فایل‌ها را رها کنید تا افزوده شوند',
  reading: (done, total) => `خواندن ${number(done)} از ${number(total)} فایل…`,
  count: (files) => `${number(files)} فایل`,
  refusedTitle: 'فایل‌هایی که خوانده نشدند',
  lab: 'آزمایش',
  measure: 'سنجش با',
  curvesTitle: (measure) => `\u2066${measure}\u2069، همهٔ اجراها`,
  curvesSummary: ({ runs, epoch, median }) =>
    `${number(runs)} اجرا؛ میانه در ${number(epoch)}، آخرین نقطه‌ای که اجرایی دارد، ${median} است.`,
  noCurves: 'این تنها در پایان اجرا اندازه‌گیری می‌شود و منحنی ندارد.',
  epoch: 'دوره (آزمایه، تکرار)',
  curveColumns: ['دوره', 'میانه', 'چارک پایین', 'چارک بالا', 'اجراها'],
  legend: { one: 'یک اجرا', median: 'میانه', outlier: 'دور از بقیه' },
  spreadTitle: (measure) => `\u2066${measure}\u2069 در پایان`,
  spreadSummary: ({ runs, low, median, high }) =>
    `${number(runs)} اجرا، نیمی از آن‌ها میان ${low} و ${high}؛ میانه ${median} است.`,
  runs: 'اجراها',
  leftOut: (files) =>
    `${number(files)} فایل که اثر درهم‌سازی آن جور نیست در منحنی‌ها، میانه و چارک‌ها به حساب نیامده است.`,
  tableTitle: 'فایل‌ها',
  columns: {
    name: 'نام',
    saved: 'زمان ذخیره',
    task: 'تکلیف',
    check: 'اثر درهم‌سازی',
    again: 'سنجش',
    remove: 'برداشتن',
  },
  outlier: 'دور از بقیه',
  stopped: 'پیش از پایان متوقف شده',
  sameRun: (names) => `درست همان اجرای ${list(names)}`,
  seals: { intact: 'می‌خواند', altered: 'نمی‌خواند: آسیب دیده یا تغییر کرده', none: 'ندارد' },
  taskMet: 'برآورده شد',
  taskNotMet: 'برآورده نشد',
  again: 'اجرای دوباره',
  remove: 'برداشتن',
  repeatedTitle: 'بیش از یک بار آموزش دیده',
  repeated: (names, difference) => `${list(names)}: تنظیم‌ها و داده‌ها یکی است؛ دست بالا ${difference} فرق دارند.`,
  repeatedEqual: (names) => `${list(names)}: تنظیم‌ها و داده‌ها یکی است و همهٔ عددها برابرند.`,
  repeatedHint:
    'برای سنجش یک فایل «اجرای دوباره» را بزنید، بگذارید آموزش ببیند، نتیجه را ذخیره کنید و اینجا رها کنید: این فهرست می‌گوید آن دو چقدر فرق دارند.',
  saveTable: 'جدول (CSV)',
};
