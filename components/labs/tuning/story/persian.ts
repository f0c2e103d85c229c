import { quantitiesIn } from '../../../language/quantities.js';
import type { TunerTexts } from '../words.js';

const { number } = quantitiesIn('fa');

export const tuningStoryPersian: Pick<TunerTexts, 'steps' | 'predictions'> = {
  steps: {
    search: {
      label: 'جست‌وجو',
      question:
        'هایپربند تنظیم‌های بسیاری را چند دوره آموزش می‌دهد و تنها با بهترین‌ها ادامه می‌دهد. کدام‌ها را کنار می‌گذارد و کی؟',
    },
    settings: {
      label: 'تنظیم‌های خوب',
      question: 'کدام شمار واحدها و کدام نرخ‌های یادگیری خوب کار می‌کنند؟ آیا یکی از این دو مهم‌تر است؟',
    },
    trials: {
      label: 'همهٔ آزمایه‌ها',
      question: 'بهترین آزمایه‌ها چه تفاوتی با هم دارند؟ نخستین از دهمین چه اندازه بهتر است؟',
    },
    retrain: {
      label: 'پهنا یا نرخ',
      question: 'بهترین تنظیم در کنار شبکه‌ای پهن با نرخ بزرگ کامل آموزش داده می‌شود. زیان از پهناست یا از نرخ؟',
    },
    cluster: {
      label: 'روی خوشه',
      question: 'هنگامی که یک دستگاه کوچک است، همین جست‌وجو جای دیگری ادامه می‌یابد و نتیجه‌اش اینجا باز می‌شود.',
    },
  },
  predictions: {
    width: {
      question: 'بهترین شبکهٔ جست‌وجو چه پهنایی خواهد داشت؟',
      choices: ['پهن‌ترینِ آزموده‌ها یا نزدیک به آن', 'جایی در میانه', 'از باریک‌ترین‌ها'],
      measured: ({ units, widest }) =>
        `بهترین آزمایه ${number(units)} واحد دارد و پهن‌ترینِ آزموده‌ها ${number(widest)} واحد.`,
    },
  },
};
