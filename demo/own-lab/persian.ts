import { quantitiesIn } from 'labtags/lab';
import type { english } from './english.js';

const { number, percent } = quantitiesIn('fa');

export const persian: typeof english = {
  name: 'یک نورون',
  title: 'نورون خط می‌کشد',
  task: 'یک نورون یاد می‌گیرد دو رده از نقطه‌ها را از هم جدا کند. چرخش خط آن را ببینید، و ببینید کی نمی‌تواند موفق شود.',
  settings: {
    labels: { points: 'نقطه‌ها', overlap: 'هم‌پوشانی' },
    hints: { overlap: 'با ۰ هر رده روی یک جا می‌افتد؛ با ۱ رده‌ها در هم می‌روند.' },
  },
  points: (count) => `${number(count)} نقطه از دو رده، که این صفحه از روی بذر می‌کشد`,
  willTrain: (epochs) => `گرادیان کاهشی روی همهٔ نقطه‌ها، ${number(epochs)} بار.`,
  picture: 'نقطه‌ها و خط نورون',
  class: 'رده',
  className: (label) => `ردهٔ ${number(label)}`,
  lossTitle: 'زیان',
  loss: 'آنتروپی متقاطع',
  epoch: 'دوره',
  waiting: '«اجرا» را بزنید: نورون با خطی تصادفی آغاز می‌کند.',
  reached: (epoch, accuracy) => `پس از دورهٔ ${number(epoch)}، ${percent(accuracy, 1)} نقطه‌ها در سوی درست خط‌اند.`,
};
