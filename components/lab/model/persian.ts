import { quantitiesIn } from '../../language/quantities.js';
import type { ModelTexts } from './model-lab-types.js';

const { number, duration } = quantitiesIn('fa');

export const modelPersian: ModelTexts = {
  data: {
    name: (name) => name,
    describe: ({ name }) => `${name}.`,
    drawnOrigin: 'این صفحه آن‌ها را از روی بذر می‌کشد',
    chooseHint: '',
  },
  settings: {
    labels: {
      seed: 'بذر تصادفی',
      source: 'داده',
      backend: 'پردازنده',
      epochs: 'تعداد دوره‌ها',
      learningRate: 'نرخ یادگیری',
    },
    hints: { seed: 'با همان بذر و همان تنظیم‌ها، اجرا تکرار می‌شود.' },
    choices: {},
  },
  status: {
    phases: { 'starting-backend': 'راه‌اندازی…', 'loading-data': 'آماده‌سازی داده‌ها…', training: 'آموزش' },
    progress: ({ done, total, etaMs }) =>
      `گام ${number(done)} از ${number(total)}${etaMs === null || done >= total ? '' : ` · نزدیک ${duration(etaMs)} مانده`}`,
    epochOf: (epoch, epochs) => `دورهٔ ${number(epoch)} از ${number(epochs)}`,
    goOn: (epoch) => `ادامه از دورهٔ ${number(epoch)}`,
  },
  plan: {
    measured: (stepMs) => `هر گام روی این دستگاه ${duration(stepMs)}.`,
    reduced: (asked, used) =>
      `${number(asked)} دوره روی این دستگاه زمان زیادی می‌برد؛ به جای آن ${number(used)} دوره اجرا می‌شود.`,
    useAll: 'بار بعد همه را اجرا کن',
  },
};
