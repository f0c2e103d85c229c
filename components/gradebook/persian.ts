import { quantitiesIn } from '../language/quantities.js';
import type { GradebookTexts } from './english.js';

const { number } = quantitiesIn('fa');

export const gradebookPersian: GradebookTexts = {
  recorded: (score, counts) =>
    score === null
      ? 'کار شما ثبت شد.'
      : `ثبت شد: ${number(score)} از ${number(100)} نمره، ${counts === 'last' ? 'آخرین اجرای شما' : 'بهترین اجرای شما تا اینجا'}.`,
  notRecorded:
    'اینجا چیزی ثبت نمی‌شود: سامانهٔ آموزشی پاسخ نمی‌دهد. آزمایش با این همه کار می‌کند؛ نتیجه را به صورت فایل تحویل دهید.',
  lastTime: 'برداشتن تنظیم‌های دفعهٔ پیش',
};
