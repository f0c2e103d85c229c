import type { CrossFinding } from '../../../src/tuning/retraining-findings.js';
import type { RateDip, ValleyFinding } from '../../../src/tuning/valley.js';
import { pictureSettingsPersian } from '../../lab/pictures/setting-texts-persian.js';
import { isolated, leftToRight as ltr } from '../../language/persian.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts } from '../../language/words.js';
import type { Finding } from './findings.js';
import { tuningStoryPersian } from './story/persian.js';
import type { TunerTexts } from './words.js';

const { number, fixed, percent, duration } = quantitiesIn('fa');

const share = (value: number) => percent(value, 2);
/** A difference of two accuracies, in percentage points. */
const points = (value: number) => `${number(100 * Math.abs(value), 1)} واحد درصد`;
const epochs = (count: number) => `${number(count)} دوره`;
const trials = (count: number) => `${number(count)} آزمایه`;
const rateText = (rate: number) => number(rate, 6);
const lane = (units: number, rate: number) => `${number(units)} واحد با نرخ ${rateText(rate)}`;

export const tunerPersian: TunerTexts = {
  ...tuningStoryPersian,
  name: 'جست‌وجوی ابرپارامترها',
  title: 'تنظیم شبکه با Hyperband',
  task: 'لایهٔ پنهان چند واحد داشته باشد و گام‌ها چه اندازه باشند؟ Hyperband تنظیم‌های بسیاری را چند دوره می‌آزماید و بقیهٔ دوره‌ها را خرج امیدبخش‌ها می‌کند. ببینید کدام‌ها بالا می‌روند و در پایان بپرسید چه چیزی واقعاً اثر داشت.',
  data: {
    name: (name) => ({ drawn: 'پوشاک ترسیمی', mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' })[name] ?? name,
    describe: dataText,
    drawnOrigin: 'این صفحه آن‌ها را از روی بذر تصادفی می‌کشد',
    chooseHint:
      'تصویرها در پوشه‌ای جدا برای هر رده (یا zip آن)، فایل‌های IDX،‏ CIFAR-10 یا MedMNIST، جدول (‎.csv‎) با ستونی از رده‌ها، یا یک فایل ‎.lab‎؛ می‌توانید آن‌ها را هر جای آزمایش رها کنید. از این دستگاه بیرون نمی‌روند.',
  },
  searchDefinitions: {
    hyperband:
      'تنظیم‌های بسیاری آغاز می‌شوند و بهترین یک‌سوم هر دور با همان وزن‌هایش ادامه می‌دهد (Li و همکاران ۲۰۱۸)؛ گروه‌ها، دورها و صعودها همان‌هایی است که Keras Tuner دارد.',
    random: 'آموزش کاملِ چند تنظیم تصادفی، به همان تعداد دوره که Hyperband خرج می‌کند.',
    grid: 'آموزش کامل روی شبکه‌ای یکنواخت از تنظیم‌ها، با کم‌وبیش همان تعداد دوره.',
    asha: 'همین که آزمایه‌ای در یک‌سوم برتر باشد بالا می‌رود و منتظر بقیهٔ دور نمی‌ماند (Li و همکاران ۲۰۲۰).',
  },
  settings: {
    labels: {
      target: 'جدول خودتان: ستون رده‌ها',
      seed: 'بذر تصادفی',
      source: 'داده',
      backend: 'پردازنده',
      ...pictureSettingsPersian.labels,
      search: 'جست‌وجو',
      maxEpochs: 'بیشترین دوره‌های یک آزمایه',
      factor: 'ضریب',
      iterations: 'تکرار',
      unitsMin: 'واحدها، از',
      unitsMax: 'واحدها، تا',
      unitsStep: 'واحدها، گام',
      learningRates: 'نرخ‌های یادگیری',
      promotion: 'آزمایه‌های بالارفته',
      batchSize: 'اندازهٔ دسته',
      images: 'تصویرهای به‌کاررفته',
      workers: 'آزمایه‌های هم‌زمان',
      retrainEpochs: 'دوره‌های آموزش نهایی',
      repeats: 'بذرهای آموزش نهایی',
      baselineUnits: 'واحدهای خط پایه',
      baselineRate: 'نرخ خط پایه',
    },
    hints: {
      seed: 'با همان بذر و همان تنظیم‌ها، جست‌وجو تکرار می‌شود.',
      source: 'drawn، fashion-mnist، mnist یا یک نشانی.',
      factor: 'از هر چند آزمایه یکی ادامه می‌دهد.',
      iterations: 'پس از جست‌وجو آن را بیشتر کنید تا با آزمایه‌های تازه ادامه یابد.',
      learningRates: 'برای Adam، با فاصله از هم.',
      images: '۰ یعنی همه؛ یک‌پنجم برای اعتبارسنجی کنار گذاشته می‌شود.',
      baselineRate: '۰ یعنی ده برابر نرخ بهترین تنظیم.',
      workers: '۰ یعنی به اندازهٔ گنجایش پردازنده.',
      promotion: 'Keras Tuner وزن‌ها را ادامه می‌دهد. آموزش از آغاز دوره‌های بیشتری می‌خواهد.',
      repeats: 'با بیش از یکی، جدول بازهٔ ۹۵٪ را نشان می‌دهد.',
    },
    choices: {
      ...pictureSettingsPersian.choices,
      search: { hyperband: 'Hyperband', random: 'جست‌وجوی تصادفی', grid: 'جست‌وجوی شبکه‌ای', asha: 'ASHA' },
      promotion: { carry: 'با وزن‌های خود ادامه می‌دهند', fresh: 'از آغاز آموزش می‌بینند' },
    },
  },
  plan: planWords(),
  search: {
    goOn: (count) => `ادامه (${trials(count)} انجام شده)`,
    found: ({ trials: done, epochs: count }) =>
      `از بازدید پیشین ${trials(done)} و ${epochs(count)} از همین جست‌وجو در این مرورگر مانده است. «اجرا» از همان‌جا ادامه می‌دهد.`,
    resumed: ({ trials: done, epochs: count }) =>
      `ادامهٔ بازدید پیشین: ${trials(done)} و ${epochs(count)} از پیش انجام شده بود.`,
    forget: 'فراموش کن و از نو آغاز کن',
    storage: {
      kept: 'هر دوره در این مرورگر نگه داشته می‌شود: می‌توانید صفحه را ببندید و بعد ادامه دهید.',
      'other-tab': 'زبانهٔ دیگری همین جست‌وجو را انجام می‌دهد و نگه می‌دارد. کار این زبانه با بستنش از دست می‌رود.',
      full: 'مرورگر دیگر جا ندارد. جست‌وجو در حافظه ادامه می‌یابد: صفحه را تا پایان باز نگه دارید.',
      lost: 'انبار مرورگر بسته شد یا پاسخ نمی‌دهد. جست‌وجو در حافظه ادامه می‌یابد: صفحه را تا پایان باز نگه دارید.',
      unavailable: 'این مرورگر چیزی نگه نمی‌دارد (پنجرهٔ خصوصی؟). صفحه را تا پایان باز نگه دارید.',
    },
    exhausted: 'در فضای جست‌وجو تنظیم تازه‌ای نمانده است؛ آزمایه‌های موجود دورهای خود را گذراندند.',
    workers: (count) => `${trials(count)} هم‌زمان`,
    trialDone: (id, score) => `آزمایهٔ ${id}: ${share(score)}.`,
  },
  samples: {
    title: 'تصویرها',
    hint: (train, validation, test) =>
      `${number(train)} برای آموزش، ${number(validation)} برای سنجش تنظیم‌ها، و ${number(test)} کنار گذاشته برای پایان کار.`,
  },
  ladder: {
    title: 'گروه‌ها (brackets)',
    chartTitle: 'دوره‌های هر تنظیم',
    explanation:
      'هر خط یک تنظیم است: تعداد واحدها و بهترین صحت تاکنون. نقطه یعنی صعود، ضربدر یعنی کنار گذاشته شد، و مربع یعنی آموزش کامل.',
    summary: ({ done, running, promoted, dropped }) =>
      `${trials(done)} انجام شده، ${number(running)} در حال اجرا، ${number(promoted)} صعود، ${number(dropped)} تنظیم کنار گذاشته شده.`,
    epochAxis: 'دوره',
    columns: ['آزمایه', 'گروه', 'واحد', 'نرخ', 'تا دورهٔ', 'امتیاز', 'سرنوشت'],
    fates: {
      running: 'در حال اجرا',
      promoted: 'بالا رفت',
      dropped: 'کنار گذاشته شد',
      finished: 'آموزش کامل دید',
      waiting: 'در انتظار دور خود',
    },
    bracketShort: (bracket) => `گروه ${number(bracket)}`,
    waiting: 'آغاز نشده',
    more: ({ count, fate }) =>
      `${number(count)} تنظیم دیگر، ${fate ? tunerPersian.ladder.fates[fate] : tunerPersian.ladder.waiting}`,
  },
  curves: {
    title: 'صحت اعتبارسنجی هر تنظیم',
    summary: ({ trials: count, best, score }) =>
      `${number(count)} تنظیم${best === null ? '.' : `؛ بهترین تاکنون: ${best}، ${share(score)}.`}`,
    epochAxis: 'دوره',
    accuracyAxis: 'صحت',
    lane,
  },
  explore: {
    title: 'کدام تنظیم‌ها خوب‌اند؟',
    heatTitle: 'بهترین صحت بر پایهٔ واحدها و نرخ',
    heatSummary: ({ cells, all, units, rate, score }) =>
      `${number(cells)} خانه از ${number(all)} خانه آزموده شد. بهترین: ${ltr(units)} واحد با نرخ ${rateText(rate)}، ${share(score)}.`,
    nothingYet: 'هنوز هیچ آزمایه‌ای امتیاز ندارد.',
    unitsAxis: 'واحد',
    rateAxis: 'نرخ یادگیری',
    bestColumn: 'بهترین صحت',
    trialsColumn: 'آزمایه‌ها',
    importanceTitle: 'تفاوت‌ها از کجاست؟',
    importanceNames: { units: 'واحد', learning_rate: 'نرخ', epochs: 'دوره', together: 'با هم' },
    importanceCategory: 'تنظیم',
    importanceAxis: 'سهم از واریانس',
    importanceSummary: ({ largest, share: part, observations, enough }) =>
      `${percent(part)} از واریانس با «${largest}» همراه است (ANOVA تابعی روی ${trials(observations)}).${enough ? '' : ' این تعداد آزمایه چیز زیادی نمی‌گوید: n کوچک است.'}`,
  },
  parallel: {
    number,
    percent,
    title: 'هر آزمایه یک خط',
    hint: 'روی یک محور بکشید تا بازه‌ای برگزینید؛ جدول پایین از آن پیروی می‌کند.',
    keys: 'با صفحه‌کلید: کلیدهای جهت سر پایینی را جابه‌جا می‌کنند، با Shift سر بالایی را، و Escape همه را برمی‌گزیند.',
    axes: { units: 'واحد', rate: 'نرخ', epochs: 'دوره', score: 'صحت' },
    axisLabel: (name, { low, high, all }) => `${name}: از ${low} تا ${high}${all ? '، همه' : ''}`,
    clear: 'نمایش همهٔ آزمایه‌ها',
  },
  table: {
    title: 'همهٔ آزمایه‌ها',
    columns: {
      id: 'آزمایه',
      units: 'واحد',
      learningRate: 'نرخ',
      score: 'صحت',
      bestEpoch: 'بهترین دوره',
      epochs: 'دوره‌ها',
      bracket: 'گروه',
      round: 'دور',
      parent: 'والد',
      time: 'زمان',
    },
    shown: (count, all) => (count === all ? `${trials(all)}.` : `${number(count)} از ${trials(all)}.`),
    clearBrush: 'نمایش همه',
    ahead: 'پیشاپیش',
    choose: 'این آزمایه را در نمودارها برجسته کن',
    sortBy: 'بر پایهٔ این ستون مرتب کن',
  },
  summary: {
    title: 'به زبان Keras',
    explanation: 'آنچه همین جست‌وجو در پایتون چاپ می‌کند.',
    results: 'tuner.results_summary()',
    space: 'tuner.search_space_summary()',
    model: 'best_model.summary()',
    copy: 'رونوشت',
  },
  retrain: {
    title: 'پهنا یا نرخ؟',
    explanation: ({ units, rate, baselineUnits, baselineRate, epochs: count }) =>
      `بهترین تنظیم (${lane(units, rate)}) کنار یک خط پایه (${lane(baselineUnits, baselineRate)})، هر دو از آغاز و برای ${epochs(count)}، و ترکیب ضربدری آن دو: تنها این‌گونه می‌توان گفت کدام تنظیم تفاوت را می‌سازد.`,
    notYet: 'همین که آزمایه‌ای پایان یابد، می‌توان بهترین تنظیم را کنار خط پایه کامل آموزش داد.',
    button: 'آموزش بهترین و خط پایه',
    again: 'آموزش دوباره با تنظیم‌های کنونی',
    goOn: 'ادامهٔ آموزش‌های نهایی',
    roles: {
      best: 'بهترین',
      baseline: 'خط پایه',
      'best-units': 'پهنای بهترین، نرخ خط پایه',
      'best-rate': 'پهنای خط پایه، نرخ بهترین',
    },
    columns: ['تنظیم', 'پارامترها', 'آموزش', 'اعتبارسنجی، آخر', 'اعتبارسنجی، بهترین', 'آزمون'],
    curvesTitle: 'آموزش‌های نهایی',
    curvesSummary: ({ epoch, epochs: count }) => `دورهٔ ${number(epoch)} از ${number(count)}، از آغاز.`,
    validation: 'اعتبارسنجی',
    training: 'آموزش',
    estimate: ({ mean, halfWidth }) =>
      halfWidth === null ? share(mean) : `${share(mean)} ± ${fixed(100 * halfWidth, 2)}`,
    verdict: verdictText,
    valley: {
      title: 'چرا یک نرخ بدتر است؟',
      explanation: (images) =>
        `روی راه راست از وزن‌های پایان یک دوره (۰) تا وزن‌های پایان دورهٔ بعد (۱) و کمی فراتر: زیان ${number(images)} تصویر آموزشی، همیشه همان‌ها. خمی که در میانه فرو می‌رود می‌گوید وزن‌ها از دره‌ای گذشته‌اند و در سوی دیگرش، به همان بلندی، ایستاده‌اند.`,
      chartTitle: 'زیان میان وزن‌های دو دوره',
      summary: (measured, count) => `میانگین نیمهٔ دوم ${epochs(count)} (${number(measured)} راه برای هر تنظیم).`,
      placeAxis: 'راه',
      lossAxis: 'زیان آموزش',
      verdict: valleyText,
    },
  },
  exports: {
    title: 'ادامه روی خوشهٔ رایانه‌ای',
    explanation:
      'برنامه‌هایی با همین فضای جست‌وجو، بذر و یافته‌ها: دفترچهٔ Keras Tuner که با یک سرپرست و کارگرهای بسیار هم اجرا می‌شود، یک جست‌وجو برای Optuna، همین Hyperband برای Dask که نتیجه‌اش در این صفحه باز می‌شود، و برنده در PyTorch.',
    notebook: 'دفترچهٔ Keras Tuner',
    optuna: 'برنامهٔ Optuna',
    dask: 'برنامهٔ Dask',
    pytorch: 'برندهٔ جست‌وجو در PyTorch',
    csv: 'آزمایه‌ها (CSV)',
  },
  findings: 'جست‌وجو چه نشان می‌دهد',
  finding: findingText,
  status: {
    phases: {
      'loading-data': 'داده‌ها بارگذاری می‌شوند…',
      'starting-backend': 'کارگرها راه می‌افتند…',
      searching: 'جست‌وجو',
      retraining: 'آموزش بهترین و خط پایه',
    },
  },
  progress: ({ done, total, etaMs }, workers) =>
    `دورهٔ ${number(Math.floor(done))} از ${number(total)} · ${number(workers)} هم‌زمان${etaMs === null || done >= total ? '' : ` · حدود ${duration(etaMs)} مانده`}`,
};

function dataText({ name, trainCount, testCount, origin, licence }: DataFacts): string {
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `، ${number(trainCount)} تصویر آموزشی و ${number(testCount)} تصویر آزمون`;
  const from = name === 'drawn' ? tunerPersian.data.drawnOrigin : ltr(origin);
  return `${isolated(tunerPersian.data.name(name))}${counts} (${from}؛ پروانه: ${ltr(licence)})`;
}

function planWords(): TunerTexts['plan'] {
  return {
    describe: ({ trials: count, epochs: all, iterations }) =>
      `${trials(count)}، ${epochs(all)}${iterations > 1 ? ` در ${number(iterations)} تکرار` : ''}.`,
    bracket: (bracket, rounds) =>
      `گروه ${number(bracket)}: ${rounds.map((round, i) => `${i === 0 ? trials(round.trials) : number(round.trials)} تا دورهٔ ${number(round.epochs)}`).join('، ')}`,
    rival: 'هر کدام کامل آموزش می‌بیند: کم‌وبیش به اندازهٔ دوره‌های Hyperband.',
    asha: 'حداکثر: هر صعود دوره‌های کمتری برای تنظیم‌های تازه می‌گذارد.',
    invalid: 'با این تنظیم‌ها نمی‌توان جست‌وجو کرد؛ «اجرا» دلیلش را می‌گوید.',
  };
}

function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'best':
      return `بهترین آزمایه ${finding.id} است: ${lane(finding.units, finding.rate)}، با صحت اعتبارسنجی ${share(finding.score)}.`;
    case 'saved':
      return `${number(finding.settings)} تنظیم گوناگون در ${epochs(finding.spent)} آزموده شد؛ آموزش کامل همهٔ آن‌ها ${epochs(finding.inFull)} می‌خواست.`;
    case 'early':
      return finding.rank === 1
        ? `برنده از همان ${epochs(finding.epochs)} نخست پیشتاز گروه خود بود، جلوتر از ${number(finding.of - 1)} رقیب.`
        : `پس از ${epochs(finding.epochs)}، برندهٔ نهایی تنها نفر ${number(finding.rank)} از ${number(finding.of)} در گروه خود بود: ضریبی سخت‌گیرتر شاید کنارش می‌گذاشت.`;
    case 'rates':
      return `در میان آزمایه‌های ${epochs(finding.epochs)}، آن‌ها که نرخشان ${rateText(finding.best)} است به طور میانگین ${points(finding.gap)} بهتر از نرخ ${rateText(finding.worst)} هستند.`;
    case 'edge':
      return `برنده ${finding.side === 'most' ? 'بیشترین' : 'کمترین'} واحدهای مجاز را دارد (${number(finding.units)}): شاید در فضایی پهن‌تر بهتر از آن باشد.`;
  }
}

function verdictText({ verdict, rateEffect, widthEffect, noise }: CrossFinding): string {
  const crossed = rateEffect !== null && widthEffect !== null;
  const over = (other: string) => (crossed ? `میانگین روی هر دو ${other}، ` : '');
  const rate = rateEffect === null ? '' : `نرخ بهترین تنظیم، ${over('پهنا')}${gain(rateEffect)}`;
  const width = widthEffect === null ? '' : `پهنای بهترین تنظیم، ${over('نرخ')}${gain(widthEffect)}`;
  const facts = [rate, width].filter(Boolean).join('؛ ') || 'بهترین و خط پایه یک تنظیم‌اند';
  return `${VERDICTS[verdict]} ${facts}. با این تعداد تصویر اعتبارسنجی، تفاوت‌های تا ${points(noise)} تصادفی‌اند.`;
}

function valleyText({ verdict, larger, smaller }: ValleyFinding): string {
  const rateOf = ({ rate }: RateDip) => `نرخ ${rateText(rate)}`;
  const dipText = ({ dip, loss }: RateDip) =>
    `${number(Math.abs(dip), 3)} ${dip < 0 ? 'بیشتر' : 'کمتر'} از دو سر راه (${number(loss, 3)})`;
  const facts = `زیان در نیمهٔ راه، با ${rateOf(larger)} ${dipText(larger)} است و با ${rateOf(smaller)} ${dipText(smaller)}.`;
  switch (verdict) {
    case 'larger':
      return `گام‌های ${rateOf(larger)} بیش از اندازه بلندند: از پایین‌ترین جا می‌گذرند و وزن‌ها به جای پایین رفتن، از یک سوی دره به سوی دیگرش می‌پرند. ${facts}`;
    case 'smaller':
      return `دلیلش گذشتن نرخ بزرگ‌تر از پایین‌ترین جا نیست: ${rateOf(smaller)} بیشتر از آن می‌گذرد. ${facts}`;
    case 'alike':
      return `هر دو نرخ به یک اندازه از پایین‌ترین جا می‌گذرند، تا آنجا که تصادف اجازهٔ دیدن می‌دهد: پس این، اثر نرخ را توضیح نمی‌دهد. ${facts}`;
    case 'neither':
      return `هیچ‌یک از دو نرخ از پایین‌ترین جا نمی‌گذرد: وزن‌ها هنوز در راه‌اند. ${facts}`;
  }
}

const VERDICTS: Readonly<Record<CrossFinding['verdict'], string>> = {
  rate: 'پاسخ: نرخ یادگیری.',
  width: 'پاسخ: پهنا.',
  both: 'پهنا و نرخ هر دو اثر دارند.',
  neither: 'هیچ‌کدام: تفاوت در حد تصادف است.',
};

function gain(effect: number): string {
  return `${points(effect)} صحت ${effect < 0 ? 'کم' : 'زیاد'} می‌کند`;
}
