import { quantitiesIn } from '../../language/quantities.js';
import type { PictureWords } from './english.js';

const { number, percent } = quantitiesIn('fa');

export const picturesPersian: PictureWords = {
  title: 'تصویرهای شما',
  progress: (done, total) => `${number(done)} از ${number(total)} خوانده شد`,
  form: (size, channels) =>
    `آن‌گونه که شبکه می‌بیند: ${number(size)} × ${number(size)} پیکسل، ${channels === 3 ? 'رنگی' : 'تنها روشنایی'}. اندازه و حاشیه را در «تنظیم‌های بیشتر» می‌توانید تغییر دهید.`,
  class: (name, count) => `${name}: ${number(count)}`,
  leftOut: (count) => `${number(count)} مورد کنار گذاشته شد`,
  reasons: {
    outside: 'نام آن به بیرون از بایگانی راه می‌برد',
    'no-class': 'نه پوشه و نه نام آن نمی‌گوید از کدام رده است',
    'not-a-picture': 'تصویر نیست یا آغاز آن آسیب دیده است',
    drawing: 'SVG طرح است و نه تصویر؛ آن را به صورت PNG ذخیره کنید',
    'not-decoded': 'این مرورگر نمی‌تواند آن را باز کند؛ آن را به صورت JPEG ذخیره کنید',
    broken: 'آسیب دیده است',
    'too-large': 'از ۱۰۰ مگاپیکسل یا ۱۰۰ مگابایت بزرگ‌تر است',
    'too-few': 'هر رده دست‌کم چهار تصویر می‌خواهد: دو تا برای یادگیری و دو تا برای سنجش',
  },
  remarks: {
    twins: (first, second, count) =>
      `«${first}» و «${second}» تصویرهای یکسانی دارند (${number(count)} تصویر): هیچ‌چیز نمی‌تواند این دو رده را از هم بازشناسد.`,
    dominant: (name, share) =>
      `«${name}» ${percent(share, 0)} مجموعه را پر کرده است: هر که همیشه بگوید «${name}»، کمابیش همیشه درست گفته است.`,
    constant: (name, count) =>
      `${count === 1 ? `«${name}»` : `${number(count)} تصویر، مانند «${name}»،`} سراسر یک رنگ است: چیزی در آن نیست که بتوان بازشناخت.`,
  },
};
