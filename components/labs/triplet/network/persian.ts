import { leftToRight } from '../../../language/persian.js';
import { quantitiesIn } from '../../../language/quantities.js';
import type { TripletTexts } from '../words.js';
import type { MobileNetFacts } from './english.js';

const { number, duration } = quantitiesIn('fa');

const rounded = (value: number) => (value < 1e6 ? number(value) : `${number(value / 1e6, value < 1e7 ? 1 : 0)} میلیون`);

export const networkPersian: Pick<TripletTexts, 'network' | 'backbones'> = {
  network: {
    title: 'از پیکسل‌ها تا بازنمایی',
    image: 'تصویر',
    convolution: (filters, pool) => `پیچش ۳ × ۳ با ${number(filters)} فیلتر، ReLU${pool ? '، بیشینه‌گیری ۲ × ۲' : ''}`,
    hidden: 'لایهٔ چگال، ReLU',
    embedding: 'لایهٔ چگال: بازنمایی',
    parameters: (count) => `${number(count)} پارامتر`,
    total: (parameters, multiplyAdds) =>
      `روی هم ${number(parameters)} پارامتر؛ هر تصویر در راه خود ${rounded(multiplyAdds)} ضرب می‌خواهد.`,
    choose: 'کدام تصویر اعتبارسنجی از شبکه بگذرد؟',
    maps: (count, height, width) =>
      `${number(count)} نقشهٔ ویژگی به اندازهٔ ${number(height)} × ${number(width)}، از هر فیلتر یکی: هر جا فیلتر الگویش را بیابد روشن است و جاهای دیگر سیاه.`,
    numbers: (count) => `${number(count)} عدد؛ سیاه یعنی صفر. دیگر پیدا نیست که هر چیز کجای تصویر بوده است.`,
    embedded: (count) =>
      `پاسخ: ${number(count)} عدد؛ خاکستری یعنی صفر، تیره‌تر کمتر و روشن‌تر بیشتر از آن. هیچ‌یک رده نیست؛ تنها فاصله تا عددهای تصویرهای دیگر معنا دارد.`,
  },
  backbones: {
    title: 'چرا MobileNet نه؟',
    explain: mobileNetText,
    measure: 'هر دو را بسنج',
    measuring: 'چند گام از هر کدام سنجیده می‌شود…',
    columns: ['شبکه', 'پارامترها', 'ضرب برای هر تصویر', 'هر گام', 'همهٔ اجرا'],
    mobileNet: 'MobileNetV2، بنا بر مقاله',
    estimated: (ms) => `≈ ${duration(ms)}`,
    source:
      'MobileNetV2: ۳٫۴ میلیون پارامتر و ۳۰۰ میلیون ضرب برای عکسی ۲۲۴ × ۲۲۴ (Sandler و همکاران ۲۰۱۸، جدول ۴). ≈: سنجیده نشده، بلکه از تعداد ضرب‌ها با سرعت شبکهٔ سنجیده‌شده به دست آمده است؛ پیچش‌های ژرفایی آن به‌ندرت به این سرعت می‌رسند.',
  },
};

function mobileNetText({ parameterRatio, workRatio, measured }: MobileNetFacts): string {
  const size = `${leftToRight('MobileNetV2')} ${number(parameterRatio, 0)} برابر این شبکه پارامتر دارد و برای هر تصویر ${number(workRatio, 0)} برابر ضرب می‌خواهد.`;
  if (!measured) return `${size} این‌که چقدر زمان می‌برد از اجرا پیدا می‌شود: سرعت در آن سنجیده می‌شود.`;
  const { rate, runMs, mobileNetMs } = measured;
  return `${size} این رایانه در هر ثانیه ${number(rate / 1e9, 1)} میلیارد ضرب انجام می‌دهد: اجرایی که ${duration(runMs)} طول می‌کشد، با آن ${duration(mobileNetMs)} طول می‌کشید.`;
}
