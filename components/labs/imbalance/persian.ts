import { leftToRight as ltr } from '../../language/persian.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts } from '../../language/words.js';
import { imbalanceStoryPersian } from './story/persian.js';
import type { ImbalanceTexts } from './words.js';

const { number, percent, duration, fixed } = quantitiesIn('fa');
const share = (value: number) => percent(value, 1);
const score = (value: number) => fixed(value, 2);

const CLASS_NAMES: Readonly<Record<string, string>> = {
  akiec: 'کراتوز اکتینیک',
  bcc: 'سرطان سلول پایه‌ای',
  bkl: 'کراتوز خوش‌خیم',
  df: 'درماتوفیبروم',
  mel: 'ملانوم',
  nv: 'خال ملانوسیتی',
  vasc: 'ضایعهٔ عروقی',
};

export const imbalancePersian: ImbalanceTexts = {
  ...imbalanceStoryPersian,
  name: 'رده‌های نامتوازن',
  title: 'چرا دقت ۷۰ درصد می‌تواند بکشد',
  task: 'شبکه هفت گونه ضایعهٔ پوستی را یاد می‌گیرد. دو سوم تصویرها خال بی‌خطرند؛ پس می‌تواند بیشتر وقت‌ها درست بگوید و یک بیماری را یکسره نبیند. ببینید چگونه، و چه چیزی آن را به چه بهایی درست می‌کند.',
  className: (code) => CLASS_NAMES[code] ?? code,
  splits: { train: 'آموزش', val: 'اعتبارسنجی', test: 'آزمون' },
  data: {
    name: (name) =>
      ({ drawn: 'ضایعه‌های ترسیمی', dermamnist: 'DermaMNIST', 'dermamnist-rebuilt': 'DermaMNIST (بازساخته)' })[name] ??
      name,
    describe: dataText,
    drawnOrigin: 'این صفحه آن‌ها را از روی بذر تصادفی و به نسبت‌های DermaMNIST می‌کشد',
    chooseHint:
      'یک فایل ‎.npz‎ به شکل MedMNIST، با یا بدون ‎.csv‎ ضایعه‌ها، یا یک فایل ‎.lab‎؛ می‌توانید آن‌ها را هر جای آزمایش رها کنید. از این دستگاه بیرون نمی‌روند.',
  },
  settings: {
    labels: {
      seed: 'بذر تصادفی',
      source: 'داده',
      backend: 'پردازنده',
      size: 'ضایعه‌های ترسیمی',
      split: 'بخش‌ها',
      balance: 'چاره',
      classWeights: 'وزن‌های دلخواه رده‌ها',
      augmentation: 'داده‌افزایی',
      loss: 'تابع زیان',
      gamma: 'تمرکز γ',
      network: 'شبکه',
      epochs: 'تعداد دوره‌ها',
      patience: 'توقف زودهنگام',
      averaging: 'میانگین دوره‌ها',
      batchSize: 'اندازهٔ دسته',
      learningRate: 'نرخ یادگیری',
      recallGoal: 'هدف بازیابی',
      seeds: 'بذرها در مقایسه',
    },
    hints: {
      seed: 'با همان بذر و همان تنظیم‌ها، اجرا تکرار می‌شود.',
      source: 'drawn، dermamnist یا یک نشانی.',
      size: 'یک‌دهم ده برابر تندتر آموزش می‌بیند، ولی رده‌های کمیابش تنها چند تصویر دارند.',
      split: 'بخش‌های رسمی ضایعهٔ مشترک دارند؛ «بر پایهٔ ضایعه» از نو بخش می‌کند تا هیچ ضایعه‌ای در دو بخش نباشد.',
      classWeights: 'هفت عدد با ویرگول میانشان؛ وقتی چاره «وزن‌های دلخواه» است به کار می‌رود.',
      augmentation: 'چرخش، قرینه، جابه‌جایی کم و روشنایی: چیزی که نوع ضایعه را عوض نکند.',
      gamma: 'تنها برای زیان کانونی.',
      patience: 'چند دوره بی‌بهبودِ میانگین بازیابی در اعتبارسنجی؛ ۰ یعنی هرگز.',
      averaging: 'میانگین وزن‌های دوره‌های پایانی: آرام‌تر و اغلب بهتر. ۰ یعنی دورهٔ آخر.',
      learningRate: 'نرخ Adam. اگر بزرگ باشد زیان واگرا می‌شود.',
      recallGoal: 'یک عدد برای همهٔ رده‌ها، یا برای هر رده یکی با ویرگول میانشان.',
    },
    choices: {
      size: { full: 'به شمار DermaMNIST', tenth: 'یک‌دهم آن' },
      split: { official: 'همان که منتشر شده', lesion: 'بر پایهٔ ضایعه' },
      balance: {
        none: 'هیچ',
        weights: 'وزن رده‌ها',
        oversampling: 'بیش‌نمونه‌گیری',
        'own-weights': 'وزن‌های دلخواه',
      },
      augmentation: { off: 'خاموش', on: 'روشن' },
      loss: { 'cross-entropy': 'آنتروپی متقاطع', focal: 'کانونی' },
      network: { small: 'کوچک', deep: 'ژرف، پس‌ماندی' },
    },
    balanceDefinitions: {
      none: 'همهٔ تصویرها هم‌ارزند؛ پس ردهٔ بزرگ بیش از همه به حساب می‌آید.',
      weights: `ردهٔ کمیاب در زیان سنگین‌تر است: ${ltr('n / (C · n_c)')}.`,
      oversampling: 'تصویرهای رده‌های کمیاب بیشتر برداشته می‌شوند، تنها در بخش آموزش.',
      'own-weights': 'وزن‌هایی که در «تنظیم‌های بیشتر» نوشته‌اید.',
    },
  },
  status: {
    phases: {
      'starting-backend': 'راه‌اندازی پردازنده…',
      'loading-data': 'آماده‌سازی داده‌ها…',
      'warming-up': 'زمان‌سنجی نخستین گام‌ها…',
      training: 'آموزش',
      measuring: 'اندازه‌گیری…',
      comparing: 'آموزش هر چاره با چند بذر…',
      'trying-pitfall': 'آموزش با تصویرهایی که پیش از بخش‌بندی رونوشت شده‌اند…',
    },
    progress: ({ done, total, etaMs }) =>
      `گام ${number(done)} از ${number(total)}${etaMs === null || done >= total ? '' : ` · نزدیک ${duration(etaMs)} مانده`}`,
    trainings: (done, total) => `${number(done)} سطر از ${number(total)}`,
    epochOf: (epoch, epochs) => `دورهٔ ${number(epoch)} از ${number(epochs)}`,
    goOn: (epoch) => `ادامه از دورهٔ ${number(epoch)}`,
    epochDone: (epoch, macroRecall) => `دورهٔ ${number(epoch)}: میانگین بازیابی در اعتبارسنجی ${score(macroRecall)}.`,
  },
  plan: {
    describe: ({ epochs, batchSize, parameters }) =>
      `${parameters === null ? 'شبکهٔ پیچشی' : `شبکه‌ای با ${number(parameters)} پارامتر`}، ${number(epochs)} دوره در دسته‌های ${number(batchSize)}تایی.`,
    measured: (stepMs) => `هر گام روی این دستگاه ${duration(stepMs)}.`,
    reduced: (asked, used) =>
      `${number(asked)} دوره روی این دستگاه زمان زیادی می‌برد؛ به جای آن ${number(used)} دوره اجرا می‌شود.`,
    useAll: 'بار بعد همه را اجرا کن',
  },
  counts: {
    title: '۱ · هر رده چند تصویر دارد؟',
    explanation: 'شبکه آنچه را بسیار می‌بیند یاد می‌گیرد؛ آنچه را کم می‌بیند می‌تواند بی‌هزینه فراموش کند.',
    logarithmic: 'لگاریتمی: هر خط ده برابر خط پایین‌تر',
    chart: (split) => `${split}: تصویرهای هر رده`,
    summary: ({ largest, most, smallest, least, total }) =>
      `از ${number(total)} تصویر، ${number(most)} تصویر ${ltr(largest)} است و ${number(least)} تصویر ${ltr(smallest)}: ${number(Math.round(most / Math.max(1, least)))} به ۱.`,
    classAxis: 'رده',
    imageAxis: 'تصویر',
    examples: 'چند تصویر آموزشی از هر رده',
    example: (className) => `نمونهٔ ${className}`,
    lesions: (shared, all) =>
      shared === 0
        ? `تصویرها از ${number(all)} ضایعه‌اند؛ هیچ‌کدام در دو بخش نیست.`
        : `تصویرها از ${number(all)} ضایعه‌اند؛ ${number(shared)} تا از آن‌ها در بیش از یک بخش آمده‌اند.`,
    notLoaded: 'داده را نشان دهید یا «اجرا» را بزنید؛ آنگاه تصویرهای هر رده اینجا شمرده می‌شوند.',
    load: 'داده را نشان بده',
  },
  accuracy: {
    title: '۲ · دقت، و کسی که بی‌نگاه به آن می‌رسد',
    explanation:
      'دقت می‌پرسد چند تصویر درست گفته شده است. میانگین بازیابی از هر رده یکسان می‌پرسد چند تا از تصویرهایش پیدا شده، و سپس میانگین می‌گیرد.',
    measure: 'سنجه',
    network: 'شبکه',
    always: (className) => `همیشه بگو ${ltr(className)}`,
    accuracy: 'دقت',
    balanced: 'میانگین بازیابی',
    deadClasses: 'رده‌هایی که پیدا نمی‌شوند',
    none: 'هیچ',
    finding: ({ accuracy, always, dead, macroRecall }) =>
      `در تصویرهای آزمون، شبکه در ${share(accuracy)} درست می‌گوید؛ کسی که هرگز نگاه نمی‌کند و همیشه بزرگ‌ترین رده را می‌گوید در ${share(always)}. ${
        dead.length > 0
          ? `در همان حال از ${dead.map(ltr).join('، ')} تقریباً چیزی پیدا نمی‌کند: بیمارانی با آن بیماری به خانه فرستاده می‌شوند.`
          : `میانگین بازیابی آن ${score(macroRecall)} است: بیماری با ردهٔ کمیاب به همین می‌تواند امید ببندد.`
      }`,
    curveTitle: 'دقت و میانگین بازیابی هنگام آموزش',
    curveAxis: 'سهم',
    epochAxis: 'دوره',
    trainAccuracy: 'دقت آموزش',
    valAccuracy: 'دقت اعتبارسنجی',
    valMacroRecall: 'میانگین بازیابی اعتبارسنجی',
    curveSummary: ({ epoch, accuracy, macroRecall }) =>
      `دورهٔ ${number(epoch)}: دقت ${share(accuracy)} و میانگین بازیابی ${score(macroRecall)} در اعتبارسنجی.`,
    weightedNote: 'دقت آموزش روی تصویرهای برداشته‌شده سنجیده می‌شود؛ در بیش‌نمونه‌گیری، کمیاب‌ها بارها.',
    waiting: 'هنوز چیزی آموزش ندیده است.',
  },
  report: {
    title: '۳ · رده به رده',
    explanation:
      'دقت رده (precision): از آنچه چنین نامیده شد چه سهمی چنین بود. بازیابی (recall): از آنچه چنین است چه سهمی پیدا شد. رده‌ای برگزینید و آستانه‌اش را جابه‌جا کنید؛ گزارش و ماتریس همراه می‌شوند.',
    columns: ['رده', 'precision', 'recall', 'f1-score', 'support', 'گفته‌شده'],
    text: 'همان‌گونه که scikit-learn چاپ می‌کند',
    exportText: 'گزارش‌ها (متن)',
    classLabel: 'رده',
    thresholdLabel: 'آستانه',
    noThreshold: 'بی‌آستانه: محتمل‌ترین رده گفته می‌شود.',
    clearThreshold: 'بی‌آستانه',
    thresholdText: (className, value) =>
      `${ltr(className)} از احتمال ${number(value, 3)} به بالا گفته می‌شود، وگرنه محتمل‌ترین ردهٔ دیگر.`,
    roc: (split) => `${split}: منحنی‌های ROC`,
    precisionRecall: (split) => `${split}: دقت رده و بازیابی`,
    falsePositiveRate: 'نرخ مثبت نادرست',
    truePositiveRate: 'بازیابی (نرخ مثبت درست)',
    recall: 'بازیابی',
    precision: 'دقت رده',
    area: 'AUC',
    curveSummary: (className, auc, macro) =>
      `AUC برای ${ltr(className)}: ${auc === null ? 'ندارد، تصویری نیست' : number(auc, 3)}؛ میانگین همهٔ رده‌ها: ${macro === null ? 'ندارد' : number(macro, 3)}.`,
    point: (value) => `آستانه ${number(value, 3)}`,
    calibration: (expected) => `احتمال‌هایش در تصویرهای آزمون ${percent(expected, 1)} خطا دارند (خطای کالیبراسیون).`,
  },
  matrix: {
    title: '۴ · چه چیزی به جای چه گرفته می‌شود؟',
    explanation: 'سطرها: آنچه هست. ستون‌ها: آنچه گفته شد. هر خانه تعداد و سهم آن از سطر را دارد.',
    truth: 'هست \\ گفته شد',
    cell: (truth, predicted) => `${ltr(truth)} که ${ltr(predicted)} نامیده شد:`,
    pairs: (pairs) =>
      pairs.length === 0
        ? ''
        : `در تصویرهای آزمون بیش از همه اشتباه شده‌اند: ${pairs.map(({ truth, predicted, count }) => `${ltr(truth)} به جای ${ltr(predicted)} (${number(count)})`).join('، ')}.`,
    images: ({ truth, predicted, shown, total, split }) =>
      `${split}: ${ltr(truth)} که ${ltr(predicted)} نامیده شد، ${number(shown)} از ${number(total)} تصویر، مطمئن‌ترین‌ها نخست`,
    confidence: (value) => percent(value, 0),
    close: 'بستن',
    hint: 'خانه‌ای را بزنید تا تصویرهایش را ببینید.',
  },
  goal: {
    title: '۵ · بازیابی، هدف',
    explanation:
      'بگویید از هر رده چه سهمی باید پیدا شود. آزمایش در تصویرهای اعتبارسنجی وزن‌هایی می‌جوید که نزدیک‌ترین به آن باشند؛ هر تصویر باز یک رده می‌گیرد. آنچه در بازیابی به دست می‌آید از دقت رده پرداخت می‌شود.',
    label: 'بازیابی خواسته‌شده (یک عدد، یا برای هر رده یکی با ویرگول)',
    solve: 'وزن‌ها را بجوی',
    columns: ['رده', 'هدف', 'بازیابی پیشین', 'بازیابی اکنون', 'دقت رده اکنون', 'وزن'],
    validation: 'در تصویرهای اعتبارسنجی، جایی که وزن‌ها برگزیده شدند',
    test: 'در تصویرهای آزمون',
    met: (accuracy) => `همهٔ هدف‌ها در اعتبارسنجی برآورده شدند، با دقت ${share(accuracy)}.`,
    missed: ({ worst, recall, goal }) =>
      `همهٔ هدف‌ها با هم به دست نمی‌آیند: نزدیک‌ترین چیزی که پیدا شد ${ltr(worst)} را در بازیابی ${score(recall)} می‌گذارد، در حالی که ${score(goal)} خواسته شده بود. این شبکه به اندازهٔ کافی نمی‌داند؛ وزن بیشترِ یک رده تنها از دیگری می‌گیرد.`,
    sealed: 'تصویرهای آزمون مُهر شده‌اند: یک بار نگاه کنید، وقتی تصمیم گرفتید.',
    open: 'تصویرهای آزمون را باز کن',
    opened: (times) =>
      times === 1
        ? 'یک بار باز شده: این عددها باورکردنی‌اند.'
        : `${number(times)} بار باز شده: هر که با این عددها برگزیند روی آزمون تنظیم کرده است، و عددها خوش‌نما می‌شوند.`,
    testColumns: ['رده', 'بازیابی', 'بازهٔ ۹۵٪', 'دقت رده'],
    flagsTitle: 'هفت هشدار جدا به جای یک پاسخ',
    flagsExplanation:
      'اگر هر تصویر بتواند چند هشدار داشته باشد، هر رده آستانهٔ خودش را دارد: بالاترین آستانه‌ای که در اعتبارسنجی به هدف می‌رسد. آنگاه بازیابی آسان‌تر به دست می‌آید و دقت رده هشدارهای نادرست را نشان می‌دهد.',
    flagColumns: ['رده', 'آستانه', 'بازیابی اعتبارسنجی', 'بازیابی آزمون', 'دقت رده آزمون'],
    hidden: 'مُهر شده',
  },
  comparison: {
    title: '۶ · مقایسهٔ چاره‌ها',
    explanation: (seeds) =>
      `چهار شبکه را هر کدام با ${number(seeds)} بذر آموزش می‌دهد، با همین تنظیم‌ها و هر بار چاره‌ای دیگر، و آن‌ها را در تصویرهای آزمون می‌سنجد.`,
    run: 'آموزش بده و مقایسه کن',
    remedies: {
      baseline: 'بدون چاره',
      weights: 'وزن رده‌ها',
      oversampling: 'بیش‌نمونه‌گیری + داده‌افزایی',
      focal: 'زیان کانونی + وزن‌ها',
      thresholds: 'وزن‌های برگزیده در اعتبارسنجی',
    },
    columns: ['چاره', 'دقت', 'میانگین بازیابی', 'کمترین بازیابی', 'میانگین AUC'],
    spread: (mean, low, high) => (low === high ? score(mean) : `${score(mean)} (${score(low)} تا ${score(high)})`),
    perClass: 'بازیابی هر رده و تفاوت آن با «بدون چاره»',
    note: (seeds) => `میانگین ${number(seeds)} بذر؛ در پرانتز کمترین تا بیشترین.`,
  },
  pitfalls: {
    title: '۷ · چهار راه برای فریب خود',
    explanation: 'هر کدام عددها را بهتر می‌کند و شبکه را نه.',
    earlyTitle: 'بیش‌نمونه‌گیری پیش از بخش‌بندی',
    earlyText: 'نخست از تصویرهای کمیاب رونوشت می‌گیرند و سپس همه را بخش می‌کنند: تصویرهای «آزمون» در آموزش رونوشت دارند.',
    earlyRun: 'این اشتباه را بکن',
    early: ({ claimed, honest, copied }) =>
      `میانگین بازیابی ادعاشده ${score(claimed)}؛ در تصویرهای بی‌رونوشت ${score(honest)}. ${percent(copied, 0)} از تصویرهای آزمون ادعایی آموزش دیده شده بودند.`,
    tunedTitle: 'تنظیم روی تصویرهای آزمون',
    tunedText: 'وزن‌های گام ۵ روی نیمی از تصویرهای آزمون برگزیده و روی همان نیم ستوده می‌شوند.',
    tuned: ({ claimed, honest }) =>
      `کمترین بازیابی در نیمه‌ای که روی آن برگزیده شد ${score(claimed)} است و در نیمهٔ دیگر ${score(honest)}.`,
    tunedWaiting: 'نخست در گام ۵ تصویرهای آزمون را باز کنید.',
    leakTitle: 'همان ضایعه در دو سو',
    leakText: 'در بخش‌های منتشرشده یک ضایعه می‌تواند عکسی در آموزش و عکسی در آزمون داشته باشد.',
    leak: ({ seen, seenCount, unseen, unseenCount }) =>
      `دقت ${share(seen)} در ${number(seenCount)} تصویر آزمون که ضایعه‌شان در آموزش بوده، و ${share(unseen)} در ${number(unseenCount)} تصویر دیگر.`,
    leakUnknown: 'این داده‌ها نمی‌گویند کدام تصویرها از یک ضایعه‌اند.',
    leakNone: 'این بخش‌ها ضایعهٔ مشترک ندارند.',
    splitByLesion: 'بر پایهٔ ضایعه بخش کن',
    aucTitle: 'میانگین AUC که ردهٔ گم‌شده را پنهان می‌کند',
    aucText: 'سطح زیر منحنی تنها ترتیب تصویرها را می‌پرسد، نه آنچه گفته می‌شود.',
    auc: ({ macro, worst, recall }) =>
      `میانگین AUC برابر ${number(macro, 2)} خوب به نظر می‌رسد، در حالی که از ${ltr(worst)} تنها ${score(recall)} پیدا می‌شود.`,
    waiting: 'نخست «اجرا» را بزنید.',
  },
  card: {
    title: 'نه برای تشخیص پزشکی',
    purpose:
      'این آزمایش یاد می‌دهد دسته‌بندها چگونه سنجیده می‌شوند. هیچ چیز آن برای داوری دربارهٔ ضایعهٔ یک آدم به کار نمی‌آید؛ اگر نگران لکه‌ای هستید نزد پزشک بروید.',
    origin:
      'ضایعه‌های ترسیمی را همین صفحه می‌کشد و به هیچ بیماری نمی‌مانند. DermaMNIST: تصویرهای ۲۸×۲۸ از HAM10000 (Tschandl، Rosendahl و Kittler ۲۰۱۸) که MedMNIST (Yang و همکاران ۲۰۲۳) آماده کرده است.',
    licence: 'DermaMNIST و HAM10000: پروانهٔ CC BY-NC 4.0، استفادهٔ غیرتجاری با ذکر نام.',
    bias: 'HAM10000 بیشتر از پوست‌های روشن در اتریش و استرالیا عکس گرفته است. آنچه از آن یاد گرفته می‌شود روی پوست‌های تیره‌تر بیشتر خطا می‌کند.',
  },
};

function dataText({ name, trainCount, testCount, origin: given, licence }: DataFacts): string {
  const origin = name === 'drawn' ? imbalancePersian.data.drawnOrigin : given;
  const proper = imbalancePersian.data.name(name);
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `: ${number(trainCount)} تصویر آموزش و ${number(testCount)} تصویر آزمون`;
  return `${proper}${counts}؛ ${origin}. پروانه: ${licence}.`;
}
