import { leftToRight as ltr } from '../language/persian.js';
import { quantitiesIn } from '../language/quantities.js';
import type { ProjectionWords } from './english.js';

const { number, percent } = quantitiesIn('fa');

export const projectionPersian: ProjectionWords = {
  title: `نقشهٔ زنده: ${ltr('t-SNE')}`,
  explanation:
    'نقشه در حین آموزش شبکه را دنبال می‌کند: هر بازنمایی تازه از نقشهٔ پیشین ادامه می‌دهد تا جدا شدن رده‌ها را ببینید.',
  mapTitle: `تصویرهای اعتبارسنجی با ${ltr('t-SNE')}`,
  summary: ({ points, iteration, iterations, running }) =>
    running
      ? `${number(points)} تصویر، تکرار ${number(iteration)} از ${number(iterations)}.`
      : `${number(points)} تصویر پس از ${number(iteration)} تکرار.`,
  perplexity: 'سرگشتگی (perplexity)',
  perplexityHint: 'تقریباً شمار همسایه‌هایی که هر نقطه می‌کوشد نزدیک نگه دارد.',
  iterations: 'تکرارها',
  start: 'آغاز',
  startPca: 'مؤلفه‌های اصلی',
  startRandom: (seed) => `تصادفی، بذر ${number(seed)}`,
  draw: 'کشیدن دوباره',
  stop: 'توقف کشیدن',
  colorBy: 'رنگ',
  byClass: 'رده‌ها',
  byKept: 'همسایه‌های مانده',
  keptSummary: (mean) =>
    `به هر نقطه تا کجا می‌توان اعتماد کرد: سهمی از ده همسایهٔ واقعی آن که در نقشه هم نزدیک آن است. میانگین ${percent(mean, 0)}.`,
  share: (from, to) => `${number(from * 100)} تا ${percent(to, 0)}`,
  compare: 'مقایسهٔ سه سرگشتگی',
  compareTitle: 'همان تصویرها با سه سرگشتگی',
  comparedTitle: (perplexity) => `سرگشتگی ${number(perplexity)}`,
  compareHint:
    'تصویرها را با هم بسنجید و همسایه‌هایی را که نگه داشته‌اند. واگرایی KL آن‌ها سنجیدنی نیست: هر سرگشتگی همسایه‌های دیگری می‌خواهد.',
  comparedSummary: (mean) => `${percent(mean, 0)} از ده همسایهٔ واقعی هر نقطه در این نقشه هم نزدیک آن است.`,
  waiting: 'نوبت آن هنوز نرسیده است.',
  curveTitle: 'واگرایی KL',
  curveAxis: 'واگرایی KL',
  iterationAxis: 'تکرار',
  curveSummary: ({ divergence, iteration }) =>
    `${number(divergence, 3)} در تکرار ${number(iteration)}. هرچه نقشه به این همسایگی نزدیک‌تر شود کمتر می‌شود؛ با سرگشتگی دیگر چیز دیگری را می‌سنجد.`,
  caution:
    'زیاد از نقشه برداشت نکنید: اندازهٔ خوشه‌ها و فاصلهٔ میان آن‌ها معنای چندانی ندارد و با سرگشتگی کم حتی نوفه هم خوشه‌خوشه می‌شود. آنچه می‌پذیرید باید با چند سرگشتگی دیده شود.',
  cautionSource: `${ltr('Wattenberg')} و همکاران (۲۰۱۶)، ${ltr('How to Use t-SNE Effectively')}`,
  areaHint: 'برای انتخاب نقطه‌ها، دکمهٔ کمند روی نقشه را بزنید و دور آن‌ها خط بکشید.',
  area: (points, classes) =>
    `${number(points)} تصویر انتخاب شد: ${classes.map(({ name, count }) => `${number(count)} × ${name}`).join('، ')}.`,
  clearArea: 'انتخاب هیچ‌کدام',
};
