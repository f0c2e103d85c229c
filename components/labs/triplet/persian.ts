import type { CollapseCause } from '../../../src/triplet/collapse.js';
import type { RunsVerdict } from '../../../src/triplet/run-comparison.js';
import { pictureSettingsPersian } from '../../lab/pictures/setting-texts-persian.js';
import { isolated, leftToRight as ltr } from '../../language/persian.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts } from '../../language/words.js';
import { projectionPersian } from '../../projection/persian.js';
import type { PlanFacts } from './english.js';
import type { Finding } from './findings.js';
import { networkPersian } from './network/persian.js';
import { orderPersian } from './order/persian.js';
import { tripletStoryPersian } from './story/persian.js';
import type { TripletTexts } from './words.js';

const { number, percent, duration } = quantitiesIn('fa');

/** Four decimals tell .0042 from .0061. */
const loss = (value: number) => number(value, 4);
const share = (value: number) => percent(value, 1);

const epochName = (epoch: number) => (epoch === 0 ? 'پیش از آموزش' : `دورهٔ ${number(epoch)}`);

export const tripletPersian: TripletTexts = {
  ...tripletStoryPersian,
  ...networkPersian,
  ...orderPersian,
  name: 'زیان سه‌تایی',
  title: 'یادگیری فاصله از سه‌تایی‌ها',
  task: 'شبکه هر تصویر را جایی می‌گذارد که تصویرهای یک رده به هم نزدیک و از بقیه دور باشند. ببینید کدام سه‌تایی‌ها به آن یاد می‌دهند و از کی دیگر چیزی یاد نمی‌دهند.',
  epoch: epochName,
  findings: 'عددها چه می‌گویند',
  finding: findingText,
  data: {
    name: (name) => ({ drawn: 'رقم‌های ترسیمی', mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' })[name] ?? name,
    describe: dataText,
    drawnOrigin: 'این صفحه آن‌ها را از روی بذر تصادفی می‌کشد',
    chooseHint:
      'تصویرها در پوشه‌ای جدا برای هر رده (یا zip آن)، فایل‌های IDX،‏ CIFAR-10 یا MedMNIST، یک فایل ‎.lab‎ یا وزن‌های ذخیره‌شده؛ می‌توانید آن‌ها را هر جای آزمایش رها کنید. از این دستگاه بیرون نمی‌روند.',
  },
  plan: {
    describe: planText,
    measured: (stepMs) => `هر گام روی این دستگاه ${duration(stepMs)}.`,
    reduced: (asked, used) =>
      `${number(asked)} سه‌تایی در هر دوره روی این دستگاه زمان زیادی می‌برد؛ به جای آن ${number(used)} سه‌تایی به کار می‌رود.`,
    useAll: 'بار بعد همه را بردار',
  },
  settings: {
    labels: {
      seed: 'بذر تصادفی',
      source: 'داده',
      backend: 'پردازنده',
      ...pictureSettingsPersian.labels,
      unseenClasses: 'رده‌های دور از آموزش',
      mining: 'گزینش سه‌تایی‌ها',
      hardAfter: 'سخت‌ترین‌های دسته پس از دورهٔ',
      warmUp: 'دوره‌های نیمه‌سخت پیش از سخت‌ترین‌ها',
      imagesPerClass: 'تصویر از هر رده (K)',
      epochs: 'تعداد دوره‌ها',
      triplets: 'سه‌تایی در هر دوره',
      batchSize: 'اندازهٔ دسته',
      margin: 'حاشیهٔ α',
      learningRate: 'نرخ یادگیری',
      embeddingSize: 'اندازهٔ بازنمایی',
      distance: 'فاصله',
      embedding: 'طول بردار بازنمایی',
      backbone: 'شبکهٔ پایه',
      map: 'نقشه‌های پایانی',
      perplexity: 'سرگشتگی (perplexity)',
      mapPoints: 'نقطه در هر نقشه',
    },
    hints: {
      unseenClasses: 'آن‌گاه همهٔ امتیازها و نقشه‌ها تنها از همین رده‌هاست؛ رده‌هایی که شبکه هرگز ندیده است.',
      seed: 'با همان بذر و همان تنظیم‌ها، اجرا تکرار می‌شود.',
      source: 'drawn، mnist، fashion-mnist یا یک نشانی.',
      hardAfter: 'پس از سه‌تایی‌های تصادفی یا نیمه‌سخت؛ ۰ یعنی گزینش بالا تا پایان بماند.',
      warmUp: 'برای سخت‌ترین‌های دسته: با ۰ از گام نخست سخت‌ترین‌ها به کار می‌روند و شبکه فرو می‌پاشد.',
      imagesPerClass: `در دسته‌ای که سه‌تایی‌ها از آن گزیده می‌شوند: ${ltr('P')} رده × ${ltr('K')} تصویر. هرچه بیشتر، سخت‌ترین‌ها سخت‌تر. با ۰: برای سخت‌ترین‌های دسته ۴ و در گزینش‌های دیگر هر قدر جا باشد.`,
      batchSize: 'سه‌تایی در هر گام؛ در گزینش از دسته، بیشترین تعداد تصویر در هر گام.',
      learningRate: 'نرخ Adam. اگر بزرگ باشد زیان واگرا می‌شود یا شبکه فرو می‌پاشد.',
      embeddingSize: 'چند عدد هر تصویر را توصیف کند. با ۲، نقشه خودِ بازنمایی است.',
      distance: 'مربع فاصله، خطاهای بزرگ را سنگین‌تر می‌کند.',
      embedding: 'با طول ۱ همهٔ تصویرها روی یک کره می‌نشینند، مانند FaceNet.',
      perplexity: 't-SNE به چند همسایه گوش بدهد.',
      mapPoints: 'نمونه‌برداری یکنواخت از هر دو بخش.',
    },
    choices: {
      ...pictureSettingsPersian.choices,
      mining: {
        random: 'تصادفی',
        'semi-hard': 'نیمه‌سخت',
        'batch-hard': 'سخت‌ترین‌های دسته',
        'batch-all': 'همهٔ دسته',
      },
      distance: { squared: 'مربع فاصلهٔ اقلیدسی', plain: 'فاصلهٔ اقلیدسی' },
      embedding: { free: 'آزاد', unit: 'یکه (طول ۱)' },
      backbone: { small: 'کوچک', deep: 'ژرف' },
      map: { tsne: 't-SNE', pca: 'PCA' },
    },
    miningDefinitions: {
      random: 'لنگر، نمونهٔ مثبت و نمونهٔ منفی تصادفی برداشته می‌شوند؛ خیلی زود زیان بیشترشان صفر است.',
      'semi-hard':
        'برای هر جفت، نزدیک‌ترین نمونهٔ منفیِ دسته که از نمونهٔ مثبت دورتر است؛ اگر نبود، دورترین نمونهٔ منفی (Schroff و همکاران ۲۰۱۵، FaceNet، به روایت TensorFlow Addons).',
      'batch-hard':
        'برای هر لنگر، دورترین نمونهٔ مثبت و نزدیک‌ترین نمونهٔ منفیِ دسته (Hermans و همکاران ۲۰۱۷). شبکهٔ آموزش‌ندیده با آن‌ها فرو می‌پاشد؛ برای همین نخست سه‌تایی‌های نیمه‌سخت به کار می‌روند.',
      'batch-all':
        'همهٔ سه‌تایی‌هایی که از دسته ساخته می‌شوند؛ در میانگین، زیان‌های صفر هم شمرده می‌شوند (Hermans و همکاران ۲۰۱۷).',
    },
  },
  status: {
    phases: {
      'starting-backend': 'راه‌اندازی پردازنده…',
      'loading-data': 'آماده‌سازی داده‌ها…',
      'warming-up': 'زمان‌سنجی نخستین گام‌ها…',
      training: 'آموزش',
      measuring: 'اندازه‌گیری…',
      mapping: 'کشیدن نقشه‌ها با t-SNE…',
    },
    progress: ({ done, total, etaMs }) =>
      `گام ${number(done)} از ${number(total)}${etaMs === null || done >= total ? '' : ` · نزدیک ${duration(etaMs)} مانده`}`,
    epochOf: (epoch, epochs) => `دورهٔ ${number(epoch)} از ${number(epochs)}`,
    mapping: (iteration, iterations) => `t-SNE: تکرار ${number(iteration)} از ${number(iterations)}`,
    goOn: (epoch) => (epoch === 0 ? 'ادامه از آغاز' : `ادامه از ${epochName(epoch)}`),
    epochDone: (epoch, knn) => `${epochName(epoch)}: ${share(knn)} با رأی ده همسایهٔ نزدیک.`,
  },
  curves: {
    title: 'آموزش',
    lossTitle: 'زیان',
    lossAxis: 'زیان',
    activeTitle: 'سه‌تایی‌هایی که هنوز یاد می‌دهند',
    activeAxis: 'سه‌تایی‌های فعال',
    stepAxis: 'گام',
    step: 'هر گام',
    training: 'آموزش',
    validation: 'اعتبارسنجی',
    marginLine: (margin) => `α = ${number(margin)}`,
    lossSummary: ({ epoch, training, validation }) =>
      `${epochName(epoch)}: ${training === null ? '' : `زیان آموزش ${loss(training)} و `}زیان اعتبارسنجی ${loss(validation)}.`,
    activeSummary: ({ epoch, training, validation }) =>
      `${epochName(epoch)}: زیان ${training === null ? '' : `${share(training)} از سه‌تایی‌های آموزش و `}${share(validation)} از سه‌تایی‌های اعتبارسنجی بیش از صفر است.`,
    distancesTitle: 'فاصله‌ها در سه‌تایی‌های اعتبارسنجی',
    distancesAxis: 'فاصله',
    countAxis: 'تعداد سه‌تایی',
    positiveDistance: `${ltr('d(a, p)')}، هم‌رده`,
    negativeDistance: `${ltr('d(a, n)')}، ردهٔ دیگر`,
    margin: 'α',
    distancesSummary: ({ epoch, positive, negative }) =>
      `${epochName(epoch)}: میانگین فاصله تا نمونهٔ مثبت ${loss(positive)} و تا نمونهٔ منفی ${loss(negative)}.`,
    waiting: 'هنوز چیزی آموزش ندیده است.',
  },
  zones: {
    title: 'کدام نمونه‌های منفی یاد می‌دهند؟',
    summary: `از دید لنگر a، زیان ${ltr('max(d(a, p) − d(a, n) + α, 0)')} تنها تا وقتی بیش از صفر است که نمونهٔ منفی n در فاصلهٔ ${ltr('d(a, p) + α')} باشد. اگر از نمونهٔ مثبت p نزدیک‌تر باشد سخت است، در حلقه‌ای به پهنای α نیمه‌سخت و بیرون آن آسان: نمونهٔ منفیِ آسان چیزی یاد نمی‌دهد.`,
    hard: 'سخت',
    semiHard: 'نیمه‌سخت',
    easy: 'آسان: زیان صفر',
  },
  triplets: {
    title: 'سخت‌ترین سه‌تایی‌ها',
    now: 'از سه‌تایی‌های آموزش، در همین لحظه.',
    at: (epoch) => `از سه‌تایی‌های اعتبارسنجی، ${epochName(epoch)}.`,
    anchor: 'لنگر',
    positive: 'نمونهٔ مثبت',
    negative: 'نمونهٔ منفی',
    loss: 'زیان',
    image: (className) => `تصویری از ردهٔ ${className}`,
  },
  maps: {
    title: 'نقشه‌های بازنمایی',
    explanation: 'هر نقطه یک تصویر است. نقشه‌ها یکسان آغاز می‌شوند تا بتوان نقطه‌ها را دنبال کرد.',
    partLabel: 'تصویرها',
    parts: { train: 'تصویرهای آموزش', validation: 'تصویرهای اعتبارسنجی' },
    methods: { pca: 'PCA', tsne: 't-SNE' },
    methodLabel: 'روش کشیدن نقشه',
    mapTitle: (part, epoch) => `${part === 'train' ? 'آموزش' : 'اعتبارسنجی'}، ${epochName(epoch)}`,
    summary: ({ points, method, iteration, iterations }) =>
      method === 'pca'
        ? `${number(points)} تصویر در دو راستای بیشترین واریانس (PCA).`
        : `${number(points)} تصویر با t-SNE${iteration < iterations ? `، تکرار ${number(iteration)} از ${number(iterations)}` : ''}.`,
    scrub: 'نگاه به دوره‌های گذشته',
    play: 'پخش',
    pause: 'مکث',
    follow: 'دنبال کردن تازه‌ترین',
    drawTsne: 'کشیدن این دوره با t-SNE',
    onePoint: ({ points, distance, margin }) =>
      `هر ${number(points)} تصویر کم‌وبیش روی یک نقطه‌اند: میانگین فاصلهٔ دو تصویر از دو رده ${loss(distance)} است، در حالی که حاشیه ${number(margin)} است. نقشه این تفاوت ناچیز را تنها به توده‌هایی بی‌معنا بزرگ می‌کند.`,
    neighboursTitle: 'نزدیک‌ترین همسایه‌ها',
    neighboursOfChosen: 'ده تصویر آموزشی که در فضای بازنمایی (نه در نقشه) به تصویر انتخاب‌شده نزدیک‌ترند.',
    neighboursHint: 'نقطه‌ای را در نقشه انتخاب کنید تا نزدیک‌ترین تصویرهای آموزشی به آن را ببینید.',
    chosen: 'انتخاب‌شده',
  },
  projection: projectionPersian,
  scores: {
    title: 'همسایه‌ها رده را چقدر درست می‌گویند؟',
    columns: ['بازنمایی', `صحت ${ltr('10-NN')}`, 'بازیابی در ۱ (Recall@1)', 'زیان اعتبارسنجی', 'سه‌تایی‌های فعال'],
    raw: 'پیکسل‌های خام',
    untrained: 'شبکهٔ آموزش‌ندیده',
    sampled: ({ queries, references }, { train, test }) =>
      `اندازه‌گیری روی ${number(queries)} تصویر از ${number(test)} تصویر آزمون، با همسایه‌هایی از میان ${number(references)} تصویر از ${number(train)} تصویر آموزش.`,
    explanation: '10-NN: رده با رأی ده تصویر آموزشیِ نزدیک‌تر. بازیابی در ۱: چند بار نزدیک‌ترین تصویر ردهٔ درست را دارد.',
  },
  runs: {
    title: 'آیا سه‌تایی‌های تصادفی بهترین‌اند؟',
    verdict: verdictText,
    runWith: (mining) => `اجرا با گزینش «${mining}»`,
    columns: [
      'گزینش سه‌تایی‌ها',
      `تصویر از هر رده (${ltr('K')})`,
      'بذر',
      `${ltr('10-NN')} پیش از آموزش`,
      `${ltr('10-NN')} در پایان`,
      'فعال در پایان',
      'حذف',
    ],
    explanation: `با تغییر تنظیم‌ها، اجراها همین‌جا می‌مانند. همان تنظیم‌ها با بذری دیگر به گروه خود می‌پیوندند و میانگین گروه بازهٔ ۹۵٪ روی بذرها دارد (${ltr('t')} استیودنت). ${ltr('K')}: تعداد تصویر از هر رده در یک دسته. نتیجه‌های ذخیره‌شده، مانند فایل‌های «بذرهای بسیار روی خوشه»، نیز با رها کردن روی آزمایش به آن‌ها می‌پیوندند.`,
    later: (first, epochs, then) => `${number(epochs)} دوره ${first}، سپس ${then}`,
    named: (choice, seed) => `${choice}، بذر ${number(seed)}`,
    mean: (runs) => `میانگین ${number(runs)} بذر`,
    between: ({ low, high }) => `(${percent(low, 2)} تا ${percent(high, 2)})`,
    collapsed: 'فرو پاشید',
    stopped: 'نیمه‌کاره',
    remove: 'حذف',
    removeOf: (choice, seed) => `حذف اجرای ${choice}، بذر ${number(seed)}`,
    knnTitle: `صحت ${ltr('10-NN')} اجراها`,
    chartSummary: (runs) =>
      runs === 1
        ? 'تاکنون یک اجرا؛ اجراهای دیگر کنار آن می‌مانند.'
        : `${number(runs)} اجرا؛ تازه‌ترین با خط پیوسته کشیده شده است.`,
    activeSummary: 'سهمی از سه‌تایی‌های هر اجرا که زیانشان بیش از صفر است.',
    epochAxis: 'دوره',
  },
  unseen: (names) => `در آموزش دیده نشده‌اند: ${names.join('، ')}. همهٔ امتیازها و نقشه‌ها تنها از این رده‌هاست.`,
  collapse: {
    collapsing: 'بازنمایی در حال فروپاشی است',
    collapsed: 'بازنمایی فرو پاشیده است',
    explanation: ({ distance, margin, knn, untrained }) =>
      `همهٔ تصویرها کم‌وبیش روی یک نقطه‌اند: میانگین فاصلهٔ دو تصویر از دو رده ${number(distance, 4)} است، در حالی که حاشیهٔ ${ltr('α')} برابر ${number(margin)} است؛ و ده همسایهٔ نزدیک ردهٔ ${share(knn)} از تصویرهای آزمون را درست می‌گویند، پیش از آموزش ${share(untrained)}. وقتی همهٔ فاصله‌ها صفر باشند، هر زیان برابر ${ltr('α')} و هر گرادیان صفر است: شبکه راه بیرون آمدن ندارد.`,
    cause: collapseText,
    useRandom: 'تصادفی، اجرای دوباره',
    useSemiHard: 'نیمه‌سخت، اجرای دوباره',
    useHardLater: 'یک دوره نیمه‌سخت، سپس سخت‌ترین‌ها با ۴ تصویر از هر رده',
    useSmallerSteps: 'نرخ یادگیری ۰٫۰۰۱، اجرای دوباره',
  },
  draw: {
    title: 'خودتان بکشید',
    explanation: 'نقاشی شما مانند رقم‌های MNIST هم‌مرکز و هم‌اندازه می‌شود و در نقشه‌ها میان همسایه‌هایش می‌نشیند.',
    notYet: 'نخست «اجرا» را بزنید تا شبکه بتواند نقاشی شما را جای دهد.',
    vote: (className) => `ده همسایهٔ نزدیک آن به ${className} رأی می‌دهند.`,
    neighbours: 'نزدیک‌ترین تصویرهای آموزشی',
  },
  weights: {
    loadHint: 'وزن‌های ذخیره‌شده دوباره باز می‌شوند: بایگانی را، یا هر دو فایل آن را با هم، روی آزمایش رها کنید.',
  },
};

function dataText({ name, trainCount, testCount, origin, licence }: DataFacts): string {
  const proper = isolated(tripletPersian.data.name(name));
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `: ${number(trainCount)} تصویر آموزش و ${number(testCount)} تصویر آزمون`;
  return `${proper}${counts}؛ ${name === 'drawn' ? tripletPersian.data.drawnOrigin : isolated(origin)}. مجوز: ${isolated(licence)}.`;
}

function verdictText(verdict: RunsVerdict): string {
  switch (verdict.kind) {
    case 'no-mined':
      return 'هنوز پاسخی نیست: تنها با سه‌تایی‌های تصادفی اجرا شده است. با سه‌تایی‌های نیمه‌سخت یا سخت‌ترین‌ها هم اجرا کنید؛ این اجرا کنار آن‌ها می‌ماند.';
    case 'no-random':
      return 'هنوز پاسخی نیست: برای مقایسه، اجرایی با سه‌تایی‌های تصادفی لازم است.';
    case 'not-comparable':
      return 'هنوز پاسخی نیست: داده، شبکه، نرخ یادگیری یا تعداد سه‌تایی‌ها در اجرای تصادفی و اجراهای دیگر یکی نیست، پس نمی‌توان آن‌ها را مقایسه کرد.';
    default:
      return `${answers[verdict.kind]} ${evidence(verdict)}`;
  }
}

type JudgedRuns = Extract<RunsVerdict, { difference: number }>;

const answers: Readonly<Record<JudgedRuns['kind'], string>> = {
  'mined-better': 'نه: با سه‌تایی‌های گزیده، ده همسایهٔ نزدیک ردهٔ تصویرهای بیشتری را درست می‌گویند.',
  'random-better': 'در این اجراها بله: سه‌تایی‌های گزیده از تصادفی‌ها بدتر بودند.',
  undecided: 'این اجراها پاسخ را روشن نمی‌کنند: تفاوت شاید از بخت باشد.',
};

function evidence({ mined, random, difference, interval, seeds }: JudgedRuns): string {
  const basis =
    seeds > 0
      ? `روی ${number(seeds)} بذری که هر دو با آن اجرا شده‌اند`
      : 'بر پایهٔ تعداد تصویرهای پرسیده‌شده؛ با بذری دیگر شاید جز این باشد';
  const fallen = mined.collapsed > 0 ? ` ${number(mined.collapsed)} اجرا از سه‌تایی‌های گزیده فرو پاشید.` : '';
  return `بهترین گزینش به ${percent(mined.knn, 2)} می‌رسد و تصادفی به ${percent(random.knn, 2)}: تفاوت ${number(100 * difference, 2)} واحد درصد است، با بازهٔ ۹۵٪ از ${number(100 * interval.low, 2)} تا ${number(100 * interval.high, 2)}، ${basis}.${fallen}`;
}

function collapseText(cause: CollapseCause): string {
  switch (cause.kind) {
    case 'same-pictures':
      return 'تقصیر گزینش سه‌تایی‌ها نیست: تصویرهای نقشه همه یکی‌اند و چیزی برای بازشناختن نیست.';
    case 'large-steps':
      return `نرخ یادگیری ${number(cause.rate)} چنان بزرگ است که گام‌ها شبکه را خراب می‌کنند، سه‌تایی‌ها هر چه باشند.`;
    case 'untrained':
      return 'سخت‌ترین سه‌تایی‌ها از همان گام نخست به کار رفتند. برای شبکهٔ آموزش‌ندیده همهٔ تصویرها مانند هم‌اند؛ پس سخت‌ترین نمونه‌های منفی از نمونه‌های مثبت نزدیک‌ترند و کوتاه‌ترین راه برای کم کردن زیان این است که همهٔ نقطه‌ها روی هم بیفتند (Hermans و همکاران ۲۰۱۷). بگذارید نخست از سه‌تایی‌های آسان‌تر یاد بگیرد:';
    case 'too-hard':
      return `شبکه پیش‌تر آموزش دیده بود، پس علت این نیست: سخت‌ترین سه‌تایی هر لنگر از میان ${number(cause.positives)} نمونهٔ مثبت و ${number(cause.negatives)} نمونهٔ منفی برداشته شد، چون هر دسته ${number(cause.layout.perClass)} تصویر از هر یک از ${number(cause.layout.classes)} رده داشت. سخت‌ترین‌های این‌همه برای این شبکه زیادی سخت‌اند. با ۴ تصویر از هر رده ملایم‌ترند:`;
    case 'unknown':
      return 'نه گزینش سه‌تایی‌ها علت را روشن می‌کند و نه نرخ یادگیری؛ شاید بذری دیگر یا نرخی کوچک‌تر کمک کند. این راه‌ها روی MNIST با همهٔ بذرهای آزموده‌شده دوام آوردند:';
  }
}

function planText({ epochs, stepsPerEpoch, triplets, batchSize, parameters, mining, mined }: PlanFacts): string {
  const net = parameters === null ? 'شبکه‌ای پیچشی' : `شبکه‌ای با ${number(parameters)} پارامتر`;
  const steps = `${number(epochs * stepsPerEpoch)} گام Adam`;
  const batches = mined ? `${number(mined.classes)} رده × ${number(mined.perClass)} تصویر` : '';
  if (mined && mining !== 'random') {
    return `${net}، ${number(epochs)} × ${number(triplets)} لنگر در دسته‌هایی از ${batches}: ${steps}.`;
  }
  const later = mined ? `؛ سپس سخت‌ترین‌های ${batches}` : '';
  return `${net}، ${number(epochs)} × ${number(triplets)} سه‌تایی در دسته‌های ${number(batchSize)}تایی${later}: ${steps}.`;
}

function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'untrained':
      return `پیش از آموزش هم ده همسایهٔ نزدیک ردهٔ ${share(finding.knn)} از تصویرهای آزمون را درست می‌گویند؛ حدس تصادفی به ${share(1 / finding.classes)} می‌رسد.`;
    case 'few-active':
      return `تا دورهٔ ${number(finding.epoch)} تنها ${share(finding.share)} از سه‌تایی‌ها هنوز یاد می‌دهند (در دورهٔ نخست ${share(finding.first)}): زیان بقیه صفر است و وقتشان هدر می‌رود.`;
    case 'few-mined-active':
      return `تا دورهٔ ${number(finding.epoch)} هنوز ${share(finding.share)} از سه‌تایی‌های گزیده یاد می‌دهند (در دورهٔ نخست ${share(finding.first)}). این‌که بقیه چقدر خوب یاد داده‌اند، از همسایه‌ها پیداست.`;
    case 'one-class':
      return `${share(finding.share)} از تصویرهای اعتبارسنجی از ردهٔ ${isolated(finding.name)} هستند: هر کس همیشه همین را بگوید همان‌قدر درست می‌گوید. پس ${share(finding.knn)} ده همسایهٔ نزدیک چیزی را ثابت نمی‌کند.`;
    case 'still-active':
      return `در دورهٔ ${number(finding.epoch)} هنوز ${share(finding.share)} از سه‌تایی‌های گزیده یاد می‌دهند.`;
    case 'better-than-raw':
      return `پس از دورهٔ ${number(finding.epoch)} ده همسایهٔ نزدیک ردهٔ ${share(finding.knn)} از تصویرهای آزمون را درست می‌گویند؛ با پیکسل‌های خام ${share(finding.raw)}.`;
    case 'worse-than-raw':
      return `پس از دورهٔ ${number(finding.epoch)} ده همسایهٔ نزدیک ردهٔ ${share(finding.knn)} از تصویرهای آزمون را درست می‌گویند: هنوز به ${share(finding.raw)} پیکسل‌های خام نمی‌رسد.`;
    case 'overfitting':
      return `بیش‌برازش: میانگین زیان سه‌تایی‌های تصادفی، با یک روش سنجش، برای تصویرهای اعتبارسنجی ${loss(finding.validation)} و برای تصویرهای آموزش تنها ${loss(finding.training)} است. شبکه تصویرهای آموزش را بهتر از خودِ مسئله می‌شناسد.`;
    case 'no-overfitting':
      return `نشانی از بیش‌برازش نیست: میانگین زیان سه‌تایی‌های تصادفی، با یک روش سنجش، برای تصویرهای اعتبارسنجی ${loss(finding.validation)} و برای تصویرهای آموزش ${loss(finding.training)} است.`;
    case 'same-pictures':
      return 'همهٔ تصویرهای نقشه یکی‌اند: چیزی برای بازشناختن نیست و رأی همسایه‌ها از بخت است.';
    case 'losses-differ':
      return `زیان آموزش (${loss(finding.training)}) از سه‌تایی‌های گزیده و سخت‌تر است و زیان اعتبارسنجی (${loss(finding.validation)}) از سه‌تایی‌های تصادفی: اجراها را با همسایه‌ها بسنجید، نه با زیان.`;
  }
}
