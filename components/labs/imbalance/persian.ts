import { pictureSettingsPersian } from '../../lab/pictures/setting-texts-persian.js';
import { isolated, leftToRight as ltr } from '../../language/persian.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts } from '../../language/words.js';
import { imbalanceStoryPersian } from './story/persian.js';
import type { JudgedSplit } from './text-facts.js';
import type { ImbalanceTexts } from './words.js';

const { number, percent, duration, fixed } = quantitiesIn('fa');
const share = (value: number) => percent(value, 1);
const score = (value: number) => fixed(value, 2);
const signed = (value: number) => ltr(`${value < 0 ? '−' : '+'}${number(Math.abs(100 * value), 1)}`);
const IMAGES: Readonly<Record<JudgedSplit, string>> = { val: 'تصویرهای اعتبارسنجی', test: 'تصویرهای آزمون' };

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
  title: 'چرا صحت ۷۰ درصد می‌تواند جان بگیرد',
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
      'تصویرها در پوشه‌ای جدا برای هر رده (یا zip آن)، فایل‌های IDX،‏ CIFAR-10 یا MedMNIST (با ‎.csv‎ ضایعه‌ها)، یا یک فایل ‎.lab‎؛ می‌توانید آن‌ها را روی آزمایش رها کنید. از این دستگاه بیرون نمی‌روند.',
  },
  settings: {
    labels: {
      seed: 'بذر تصادفی',
      source: 'داده',
      backend: 'پردازنده',
      ...pictureSettingsPersian.labels,
      size: 'ضایعه‌های ترسیمی',
      imbalanceRatio: 'نامتوازن کردن',
      split: 'بخش‌ها',
      seal: 'بخش آزمون',
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
      imbalanceRatio: 'کوچک‌ترین رده چند بار کمتر از بزرگ‌ترین رده تصویر آموزشی نگه دارد؛ با ۱ همه می‌مانند.',
      seed: 'با همان بذر و همان تنظیم‌ها، اجرا تکرار می‌شود.',
      source: 'drawn، dermamnist یا یک نشانی.',
      size: 'یک‌دهم ده برابر تندتر آموزش می‌بیند، ولی رده‌های کمیابش تنها چند تصویر دارند.',
      split: 'بخش‌های رسمی ضایعهٔ مشترک دارند؛ «بر پایهٔ ضایعه» از نو بخش می‌کند تا هیچ ضایعه‌ای در دو بخش نباشد.',
      seal: 'مُهر است تا خودتان بازش کنید؛ تنها برای تکلیفی که به آن نیاز دارد در هر اجرا سنجیده می‌شود.',
      classWeights: 'هفت عدد با ویرگول میانشان؛ وقتی چاره «وزن‌های دلخواه» است به کار می‌رود.',
      augmentation: 'چرخش، قرینه، جابه‌جایی کم و روشنایی: چیزی که نوع ضایعه را عوض نکند.',
      gamma: 'تنها برای زیان کانونی.',
      patience: 'چند دوره بی‌بهبودِ میانگین بازیابی در اعتبارسنجی؛ ۰ یعنی هرگز.',
      averaging: 'میانگین وزن‌های دوره‌های پایانی: آرام‌تر و اغلب بهتر. ۰ یعنی دورهٔ آخر.',
      learningRate: 'نرخ Adam. اگر بزرگ باشد زیان واگرا می‌شود.',
      recallGoal: 'یک عدد برای همهٔ رده‌ها، یا برای هر رده یکی با ویرگول میانشان.',
    },
    choices: {
      ...pictureSettingsPersian.choices,
      size: { full: 'به شمار DermaMNIST', tenth: 'یک‌دهم آن' },
      split: { official: 'همان که منتشر شده', lesion: 'بر پایهٔ ضایعه' },
      seal: { kept: 'مُهرشده', broken: 'در هر اجرا سنجیده می‌شود' },
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
    title: 'هر رده چند تصویر دارد؟',
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
    title: 'صحت، و کسی که بی‌نگاه به آن می‌رسد',
    explanation:
      'صحت (accuracy) می‌پرسد چند تصویر درست گفته شده است. میانگین بازیابی از هر رده یکسان می‌پرسد چند تا از تصویرهایش پیدا شده، و سپس میانگین می‌گیرد.',
    measure: 'سنجه',
    network: 'شبکه',
    always: (className) => `همیشه بگو ${ltr(className)}`,
    accuracy: 'صحت',
    balanced: 'میانگین بازیابی',
    deadClasses: 'رده‌هایی که کمتر از ۵٪ آن‌ها پیدا می‌شود',
    none: 'هیچ',
    found: (name, found, count) => `${ltr(name)} (${number(found)} از ${number(count)})`,
    finding: ({ split, verdict, accuracy, always, lost, macroRecall }) => {
      if (verdict === 'one-class') {
        return `همهٔ ${IMAGES[split]} از یک رده‌اند: چیزی نیست که از هم بازشناخته شود؛ پس هیچ عددی در اینجا چیزی دربارهٔ شبکه نمی‌گوید.`;
      }
      const both = `شبکه ${share(accuracy)} از ${IMAGES[split]} را درست می‌گوید؛ کسی که هرگز نگاه نمی‌کند و همیشه بزرگ‌ترین رده را می‌گوید ${share(always)} را.`;
      const rest = {
        lost: `در همان حال از ${lost.join('، ')} تقریباً چیزی پیدا نمی‌کند: بیمارانی با آن بیماری به خانه فرستاده می‌شوند.`,
        'no-better': `نگاه کردن چیزی به صحت نیفزوده است؛ میانگین بازیابی آن ${score(macroRecall)} است.`,
        better: `میانگین بازیابی آن ${score(macroRecall)} است: کسی که بیماریِ کمیابی دارد به همین می‌تواند امید ببندد.`,
      }[verdict];
      return `${both} ${rest}`;
    },
    gap: ({ split, train, other, gap, learntByHeart }) =>
      learntByHeart
        ? `از تصویرهایی که با آن‌ها آموزش دیده ${share(train)} را درست می‌گوید و از ${IMAGES[split]} ${share(other)} را: ${number(100 * gap, 1)} واحد درصد را از بر کرده است که برای بیمار تازه ارزشی ندارد.`
        : `از تصویرهایی که با آن‌ها آموزش دیده ${share(train)} را درست می‌گوید و از ${IMAGES[split]} ${share(other)} را: تقریباً چیزی را از بر نکرده است.`,
    curveTitle: 'صحت و میانگین بازیابی هنگام آموزش',
    curveAxis: 'سهم',
    epochAxis: 'دوره',
    trainAccuracy: 'صحت آموزش',
    valAccuracy: 'صحت اعتبارسنجی',
    valMacroRecall: 'میانگین بازیابی اعتبارسنجی',
    curveSummary: ({ epoch, accuracy, macroRecall }) =>
      `دورهٔ ${number(epoch)}: صحت ${share(accuracy)} و میانگین بازیابی ${score(macroRecall)} در اعتبارسنجی.`,
    weightedNote: 'صحت آموزش روی تصویرهای برداشته‌شده سنجیده می‌شود؛ در بیش‌نمونه‌گیری، کمیاب‌ها بارها.',
    waiting: 'هنوز چیزی آموزش ندیده است.',
  },
  report: {
    title: 'رده به رده',
    explanation:
      'دقت (precision): از آنچه چنین نامیده شد چه سهمی چنین بود. بازیابی (recall): از آنچه چنین است چه سهمی پیدا شد. رده‌ای برگزینید و آستانه‌اش را جابه‌جا کنید؛ گزارش و ماتریس همراه می‌شوند.',
    columns: ['رده', 'دقت', 'بازیابی', 'F1', 'شمار', 'گفته‌شده'],
    text: 'همان‌گونه که scikit-learn چاپ می‌کند',
    exportText: 'گزارش‌ها (متن)',
    classLabel: 'رده',
    thresholdLabel: 'آستانه',
    noThreshold: 'بی‌آستانه: محتمل‌ترین رده گفته می‌شود.',
    clearThreshold: 'بی‌آستانه',
    thresholdText: (className, value) =>
      `${ltr(className)} از احتمال ${number(value, 3)} به بالا گفته می‌شود، وگرنه محتمل‌ترین ردهٔ دیگر.`,
    roc: (split) => `${split}: منحنی‌های ROC`,
    precisionRecall: (split) => `${split}: دقت و بازیابی`,
    falsePositiveRate: 'نرخ مثبت نادرست',
    truePositiveRate: 'بازیابی (نرخ مثبت درست)',
    recall: 'بازیابی',
    precision: 'دقت',
    area: 'AUC',
    averagePrecision: 'میانگین دقت (average precision)',
    precisionSummary: (className, { average, macro, share: guess }) =>
      `میانگین دقت (average precision) برای ${ltr(className)}: ${average === null ? 'ندارد، تصویری نیست' : number(average, 3)} (حدس تصادفی: ${number(guess, 3)})؛ میانگین همهٔ رده‌ها: ${macro === null ? 'ندارد' : number(macro, 3)}.`,
    curveSummary: (className, auc, macro) =>
      `AUC برای ${ltr(className)}: ${auc === null ? 'ندارد، تصویری نیست' : number(auc, 3)}؛ میانگین همهٔ رده‌ها: ${macro === null ? 'ندارد' : number(macro, 3)}.`,
    point: (value) => `آستانه ${number(value, 3)}`,
    calibration: (split, expected) =>
      `احتمال‌هایش در ${IMAGES[split]} ${percent(expected, 1)} خطا دارند (خطای کالیبراسیون).`,
  },
  roc: {
    title: 'منحنی ROC چیست: یک آستانه که جابه‌جا می‌شود',
    explanation:
      'هر جا احتمال رده به آستانه برسد هشدار داده می‌شود. نقطه را بکشید یا لغزنده را جابه‌جا کنید: تصویرها از خانه‌ای به خانهٔ دیگر می‌روند و نقطه نشان می‌دهد چند تصویر از رده پیدا می‌شود و در برابر آن چند تصویر دیگر هشدار نادرست می‌دهد.',
    slider: (className) => `آستانهٔ هشدار ${ltr(className)}`,
    found: (className) => `${ltr(className)} با هشدار: مثبت درست (TP)`,
    missed: (className) => `${ltr(className)} بی‌هشدار: منفی نادرست (FN)`,
    alarms: 'دیگران با هشدار: مثبت نادرست (FP)',
    spared: 'دیگران بی‌هشدار: منفی درست (TN)',
    guessing: 'حدس تصادفی',
    point: 'نقطهٔ روی منحنی: آستانه',
    reading: (threshold, recall, falsePositiveRate) =>
      `آستانه ${number(threshold, 3)}: بازیابی ${score(recall)}، نرخ مثبت نادرست ${score(falsePositiveRate)}`,
    now: ({ className, threshold, found, all, alarms, others }) =>
      `از احتمال ${number(threshold, 3)} به بالا هشدار ${ltr(className)} داده می‌شود: ${number(found)} تا از ${number(all)} تصویر آن پیدا می‌شود (بازیابی ${score(found / all)}، بلندی نقطه) و ${number(alarms)} تا از ${number(others)} تصویر دیگر هشدار نادرست می‌دهد (نرخ ${score(alarms / others)}، فاصلهٔ نقطه از چپ).`,
    area: (className, auc) =>
      auc === null
        ? `${ltr(className)} منحنی ندارد: برای آن هم تصویری از خودش لازم است و هم از دیگران.`
        : `سطح رنگی، یعنی AUC، برابر ${number(auc, 3)} است: اگر یک تصویر ${ltr(className)} و یک تصویر دیگر به تصادف برداشته شود، در ${number(Math.round(100 * auc))} بار از ${number(100)} بار احتمالِ نخستین بیشتر است. برای سکه این عدد ${number(50)} است.`,
  },
  matrix: {
    title: 'چه چیزی به جای چه گرفته می‌شود؟',
    explanation: 'سطرها: آنچه هست. ستون‌ها: آنچه گفته شد. هر خانه تعداد و سهم آن از سطر را دارد.',
    truth: 'هست \\ گفته شد',
    cell: (truth, predicted) => `${ltr(truth)} که ${ltr(predicted)} نامیده شد:`,
    pairs: (pairs, split) =>
      pairs.length === 0
        ? ''
        : `در ${IMAGES[split]}، به نسبت اندازهٔ رده، بیش از همه اشتباه شده‌اند: ${pairs.map(({ truth, predicted, count, of }) => `${ltr(truth)} به جای ${ltr(predicted)} (${number(count)} از ${number(of)}، ${percent(count / of, 0)})`).join('، ')}.`,
    images: ({ truth, predicted, shown, total, split }) =>
      `${split}: ${ltr(truth)} که ${ltr(predicted)} نامیده شد، ${number(shown)} از ${number(total)} تصویر، مطمئن‌ترین‌ها نخست`,
    confidence: (value) => percent(value, 0),
    close: 'بستن',
    hint: 'خانه‌ای را بزنید تا تصویرهایش را ببینید.',
    explain: ({ truth, predicted, count, of, found, said, right }) =>
      truth === predicted
        ? `این خانه: ${number(count)} تصویر که ${ltr(truth)} است و همین نامیده شده. سطر آن همهٔ ${number(of)} تصویر ${ltr(truth)} را دارد: بازیابی ${score(found / of)}. ستون آن همهٔ ${number(said)} تصویری را دارد که ${ltr(truth)} نامیده شده: دقت ${score(right / said)}.`
        : `این خانه: ${number(count)} تصویر که ${ltr(truth)} است و ${ltr(predicted)} نامیده شده. این ${percent(count / of, 0)} از ${number(of)} تصویر آن سطر است و بازیابی ${ltr(truth)} را کم می‌کند (${number(found)} تا از ${number(of)} پیدا شده: ${score(found / of)}). در ستون ${ltr(predicted)} هم ایستاده است و دقت آن را کم می‌کند (${number(right)} تا از ${number(said)} چنین است: ${score(right / said)}).`,
  },
  goal: {
    title: 'بازیابی، هدف',
    explanation:
      'بگویید از هر رده چه سهمی باید پیدا شود. آزمایش در تصویرهای اعتبارسنجی وزن‌هایی می‌جوید که نزدیک‌ترین به آن باشند؛ هر تصویر باز یک رده می‌گیرد. آنچه در بازیابی به دست می‌آید از دقت پرداخت می‌شود.',
    label: 'بازیابی خواسته‌شده (یک عدد، یا برای هر رده یکی با ویرگول)',
    solve: 'وزن‌ها را بجوی',
    columns: ['رده', 'هدف', 'بازیابی پیشین', 'بازیابی اکنون', 'دقت اکنون', 'وزن'],
    validation: 'در تصویرهای اعتبارسنجی، جایی که وزن‌ها برگزیده شدند',
    test: 'در تصویرهای آزمون',
    met: (accuracy) => `همهٔ هدف‌ها در اعتبارسنجی برآورده شدند، با صحت ${share(accuracy)}.`,
    missed: ({ worst, recall, goal }) =>
      `همهٔ هدف‌ها با هم به دست نمی‌آیند: نزدیک‌ترین چیزی که پیدا شد ${ltr(worst)} را در بازیابی ${score(recall)} می‌گذارد، در حالی که ${score(goal)} خواسته شده بود. این شبکه به اندازهٔ کافی نمی‌داند؛ وزن بیشترِ یک رده تنها از دیگری می‌گیرد.`,
    reached: (title, reached, classes) =>
      `${title}: ${number(reached)} رده از ${number(classes)} رده در تصویرهای اعتبارسنجی به هدف بازیابی می‌رسد`,
    asTrained: 'همان‌گونه که آموزش دیده',
    withWeights: 'با این وزن‌ها',
    withFlags: 'با هشدارهای جدا',
    price: ({ accuracyBefore, accuracyAfter, precision }) =>
      `بها: صحت از ${share(accuracyBefore)} به ${share(accuracyAfter)} می‌رسد${precision ? ` و دقت ${ltr(precision.className)} از ${score(precision.before)} به ${score(precision.after)}` : '؛ دقت هیچ رده‌ای کم نمی‌شود'}.`,
    flagsPrice: (alarms) =>
      Number.isNaN(alarms)
        ? 'بها را نمی‌توان گفت: هیچ هشداری درست نیست.'
        : `بها: در برابر هر هشدار درست، ${number(alarms, 1)} هشدار نادرست.`,
    oneClass:
      'همهٔ تصویرهای اعتبارسنجی از یک رده‌اند: کسی که همیشه همان را بگوید به هر هدفی می‌رسد و این چیزی را نشان نمی‌دهد.',
    testColumns: ['رده', 'بازیابی', 'بازهٔ ۹۵٪', 'دقت'],
    flagsTitle: 'هفت هشدار جدا به جای یک پاسخ',
    flagsExplanation:
      'اگر هر تصویر بتواند چند هشدار داشته باشد، هر رده آستانهٔ خودش را دارد: بالاترین آستانه‌ای که در اعتبارسنجی به هدف می‌رسد. آنگاه بازیابی آسان‌تر به دست می‌آید و دقت هشدارهای نادرست را نشان می‌دهد.',
    flagColumns: ['رده', 'آستانه', 'بازیابی اعتبارسنجی', 'بازیابی آزمون', 'دقت آزمون'],
  },
  seal: {
    title: 'مُهر: تنها یک بار نگاه کنید',
    explanation:
      'تا اینجا هیچ چیز روی تصویرهای آزمون سنجیده نشده است: چاره و هدف و آستانه را با تصویرهای اعتبارسنجی برگزینید. وقتی تصمیم گرفتید، یک بار آن‌ها را باز کنید.',
    closed: 'تصویرهای آزمون مُهر شده‌اند.',
    closedForRule: 'پس از آن وزن‌های دیگری برگزیده‌اید: آنچه این وزن‌ها روی تصویرهای آزمون می‌کنند دوباره مُهر شده است.',
    open: 'تصویرهای آزمون را باز کن',
    opened: (times) =>
      times === 1
        ? 'یک بار باز شده است: آنچه تصویرهای آزمون نشان می‌دهند باورکردنی است.'
        : `${number(times)} بار باز شده است: هر کس با این عددها برگزیند روی آزمون تنظیم کرده است و عددها خوش‌نما می‌شوند.`,
    broken:
      'تنظیمی مُهر را شکسته است: تصویرهای آزمون در هر اجرا سنجیده می‌شوند. هر کس با آن‌ها برگزیند روی آزمون تنظیم کرده است.',
    hidden: 'مُهر شده: هنوز چیزی روی آن‌ها سنجیده نشده است.',
    cell: 'مُهرشده',
  },
  comparison: {
    title: 'مقایسهٔ چاره‌ها',
    explanation: (seeds) =>
      `چهار شبکه را هر کدام با ${number(seeds)} بذر آموزش می‌دهد، با همین تنظیم‌ها و هر بار چاره‌ای دیگر، و آن‌ها را روی تصویرهای اعتبارسنجی می‌سنجد: هر کس با تصویرهای آزمون برگزیند روی آزمون تنظیم کرده است. نتیجه‌های ذخیره‌شدهٔ اجراهایی که جای دیگری انجام شده‌اند، مانند فایل‌های «بذرهای بسیار روی خوشه»، نیز با رها کردن روی آزمایش اینجا می‌آیند.`,
    time: (trainings, ms) => `${number(trainings)} آموزش: روی این دستگاه نزدیک ${duration(ms)}.`,
    unknownTime: (trainings) =>
      `${number(trainings)} آموزش، هر کدام به اندازهٔ یک اجرا: یک بار «اجرا» را بزنید تا بدانید اینجا چه اندازه طول می‌کشد.`,
    run: 'آموزش بده و مقایسه کن',
    verdict: ({ best, kind, gain, interval, accuracy, seeds }) => {
      if (kind === 'none') return 'میانگین بازیابیِ هیچ چاره‌ای از «بدون چاره» بیشتر نیست.';
      const name = imbalancePersian.comparison.remedies[best];
      const range = interval ? ` (بازهٔ ۹۵٪ از ${signed(interval.low)} تا ${signed(interval.high)})` : '';
      const first = `بیشترین میانگین بازیابی: «${name}»، ${signed(gain)} واحد درصد بیش از «بدون چاره»${range}؛ صحت ${signed(accuracy)} واحد درصد.`;
      if (kind === 'clear') return `${first} با ${number(seeds)} بذر این دیگر تصادف نیست.`;
      return `${first} با ${number(seeds)} بذر این هنوز می‌تواند تصادف باشد.`;
    },
    onTest: 'این عددها پیش از مُهر شدنِ بخش آزمون ضبط شده‌اند و از تصویرهای آزمون‌اند.',
    chart: 'میانگین بازیابی هر آموزش',
    chartColumns: ['میانگین', 'کمترین', 'بیشترین'],
    remedies: {
      baseline: 'بدون چاره',
      weights: 'وزن رده‌ها',
      oversampling: 'بیش‌نمونه‌گیری + داده‌افزایی',
      focal: 'زیان کانونی + وزن‌ها',
      thresholds: 'وزن‌های برگزیده در اعتبارسنجی',
    },
    columns: ['چاره', 'صحت', 'میانگین بازیابی', 'کمترین بازیابی', 'میانگین AUC'],
    spread: (mean, interval) =>
      interval ? `${score(mean)} (${score(interval.low)} تا ${score(interval.high)})` : score(mean),
    perClass: 'بازیابی هر رده و تفاوت آن با «بدون چاره»',
    note: (seeds) => `میانگین ${number(seeds)} بذر، و اگر بیش از یکی باشد با بازهٔ ۹۵٪ (${ltr('t')} استیودنت).`,
  },
  pitfalls: {
    title: 'چهار راه برای فریب خود',
    explanation: 'هر کدام می‌تواند بیش از آنچه شبکه دارد نوید بدهد. اینجا سنجیده می‌شود که هر یک چه اندازه می‌ارزد.',
    earlyTitle: 'بیش‌نمونه‌گیری پیش از بخش‌بندی',
    earlyText: 'نخست از تصویرهای کمیاب رونوشت می‌گیرند و سپس همه را بخش می‌کنند: تصویرهای «آزمون» در آموزش رونوشت دارند.',
    earlyRun: 'این اشتباه را بکن',
    early: ({ claimed, honest, copied }) =>
      `میانگین بازیابی ادعاشده ${score(claimed)}؛ در تصویرهای اعتبارسنجی که رونوشتی ندارند ${score(honest)}. ${percent(copied, 0)} از تصویرهای آزمون ادعایی آموزش دیده شده بودند.`,
    tunedTitle: 'تنظیم روی تصویرهای آزمون',
    tunedText: 'وزن‌های گام «بازیابی» روی نیمی از تصویرهای آزمون برگزیده و روی همان نیم ستوده می‌شوند.',
    tuned: ({ claimed, honest }) =>
      `کمترین بازیابی در نیمه‌ای که روی آن برگزیده شد ${score(claimed)} است و در نیمهٔ دیگر ${score(honest)}.`,
    tunedWaiting: 'نخست در گام «بازیابی» هدفی بگذارید و در گام «مُهر» تصویرهای آزمون را باز کنید.',
    leakTitle: 'همان ضایعه در دو سو',
    leakText: 'در بخش‌های منتشرشده یک ضایعه می‌تواند عکسی در آموزش و عکسی در اعتبارسنجی یا آزمون داشته باشد.',
    leakRaw: ({ raw: { seen, unseen }, mix }, split, className) =>
      `صحت در ${number(seen.count)} تصویر از ${IMAGES[split]} که ضایعه‌شان در آموزش بوده ${share(seen.right / seen.count)} است و در ${number(unseen.count)} تصویر دیگر ${share(unseen.right / unseen.count)}. از گروه نخست ${percent(mix.seen, 0)} ${ltr(className)} است و از گروه دوم ${percent(mix.unseen, 0)}: چنین مقایسه‌ای ترکیب رده‌ها را هم مقایسه می‌کند.`,
    leakAlike: ({ alike, effect, interval }, verdict) => {
      const left = `بازیابیِ رده به رده، با یک ترکیب رده‌ها برای هر دو گروه: ${share(alike.seen)} در برابر ${share(alike.unseen)}. ${signed(effect)} واحد درصد می‌ماند (بازهٔ ۹۵٪ از ${signed(interval.low)} تا ${signed(interval.high)})`;
      return {
        flatters: `${left}: ضایعه‌ای که در آموزش بوده بهتر شناخته می‌شود و عدد را خوش‌نما می‌کند.`,
        unclear: `${left}: شاید هیچ نباشد.`,
        hurts: `${left}: آنچه در آموزش بوده اینجا بهتر شناخته نمی‌شود.`,
      }[verdict];
    },
    leakUnknown: 'این داده‌ها نمی‌گویند کدام تصویرها از یک ضایعه‌اند.',
    leakNone: 'این بخش‌ها ضایعهٔ مشترک ندارند.',
    splitByLesion: 'بر پایهٔ ضایعه بخش کن',
    aucTitle: 'میانگین AUC که ردهٔ گم‌شده را پنهان می‌کند',
    aucText: 'سطح زیر منحنی تنها ترتیب تصویرها را می‌پرسد، نه آنچه گفته می‌شود.',
    auc: ({ macro, worst, recall, verdict }) =>
      ({
        hides: `میانگین AUC برابر ${number(macro, 2)} خوب به نظر می‌رسد، در حالی که از ${ltr(worst)} تنها ${score(recall)} پیدا می‌شود.`,
        shows: `میانگین AUC تنها ${number(macro, 2)} است و از ${ltr(worst)} هم ${score(recall)} پیدا می‌شود: اینجا هر دو ضعیف‌اند.`,
        none: `میانگین AUC برابر ${number(macro, 2)} است و از ردهٔ ${ltr(worst)} که از همه بدتر است ${score(recall)} پیدا می‌شود: اینجا ردهٔ گم‌شده‌ای پنهان نیست.`,
      })[verdict],
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
  const origin = name === 'drawn' ? imbalancePersian.data.drawnOrigin : isolated(given);
  const proper = isolated(imbalancePersian.data.name(name));
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `: ${number(trainCount)} تصویر آموزش و ${number(testCount)} تصویر آزمون`;
  return `${proper}${counts}؛ ${origin}. پروانه: ${isolated(licence)}.`;
}
