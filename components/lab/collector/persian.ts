import { quantitiesIn } from '../../language/quantities.js';
import type { CollectorWords } from './english.js';

const { number } = quantitiesIn('fa');

export const collectorPersian: CollectorWords = {
  title: 'گردآوری با دوربین',
  private: 'هیچ تصویری از این دستگاه بیرون نمی‌رود.',
  start: 'روشن کردن دوربین',
  stop: 'خاموش کردن دوربین',
  className: 'رده',
  record: 'برای ضبط نگه دارید',
  recordHint: 'دکمه را نگه دارید، یا هنگامی که روی آن هستید کلید فاصله را: پنج تصویر در ثانیه.',
  count: (name, count) => `${name}: ${number(count)}`,
  remove: (name, place) => `حذف تصویر ${number(place)} از ${name}`,
  use: 'از این تصویرها استفاده کن',
  save: 'ذخیرهٔ آن‌ها (ZIP)',
  refused: 'دوربین در دسترس نیست: یا وجود ندارد، یا در کار است، یا این صفحه اجازهٔ آن را ندارد.',
};
