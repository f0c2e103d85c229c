import type { LabErrorDetail } from '../../src/errors.js';
import type { SettingNotice } from '../../src/settings/field.js';
import { quantitiesIn } from './quantities.js';
import type { CommonTexts } from './words.js';

const { number, bytes, percent } = quantitiesIn('fa');

/** Formulas and names in Latin letters keep their own order within a Persian sentence. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`;

/** A text in whatever language does not disturb the order of what stands around it. */
export const isolated = (text: string) => `\u2068${text}\u2069`;

export const persian: CommonTexts = {
  charts: {
    empty: 'هنوز چیزی برای نمایش نیست',
    from: 'از',
    to: 'تا',
    table: 'جدول داده‌ها',
    rowsShown: (shown, total) => `${number(shown)} سطر از ${number(total)} سطر، با نمونه‌برداری یکنواخت.`,
    save: 'ذخیره',
    saveSvg: 'تصویر (SVG)',
    savePng: 'تصویر (PNG)',
    saveCsv: 'عددها (CSV)',
    read: 'خواندن مقدارها',
    readHint: 'کلیدهای جهت‌نما از جایی به جای بعد می‌روند.',
    zoomIn: 'بزرگ‌نمایی',
    zoomOut: 'کوچک‌نمایی',
    lasso: 'انتخاب ناحیه: دور نقطه‌ها خط بکشید',
    resetView: 'نمایش همه',
    keys: 'کلیدهای جهت‌نما از نقطه‌ای به نقطهٔ دیگر می‌روند، Enter انتخاب می‌کند، + و − بزرگ و کوچک می‌کنند و 0 همه را نشان می‌دهد.',
    legend: 'رده‌ها: برای برجسته کردن، یکی را بزنید',
    point: (className, index, total) => `ردهٔ ${className}، نقطهٔ ${number(index)} از ${number(total)}`,
    chosen: 'انتخاب‌شده',
    neighbour: 'همسایه',
    marker: 'نقاشی شما',
    columns: {
      className: 'رده',
      count: 'تعداد نقطه‌ها',
      centreX: 'طول مرکز (x)',
      centreY: 'عرض مرکز (y)',
      toOwnCentre: 'میانگین فاصله تا مرکز ردهٔ خود',
      toOtherCentre: 'میانگین فاصله تا نزدیک‌ترین مرکز دیگر',
    },
  },
  actions: {
    run: 'اجرا',
    runAgain: 'اجرای دوباره',
    pause: 'مکث',
    resume: 'ادامه',
    stop: 'توقف',
    stopNow: 'توقف فوری',
    reset: 'بازنشانی',
    dismiss: 'بستن',
  },
  form: {
    settings: 'تنظیم‌ها',
    moreSettings: 'تنظیم‌های بیشتر',
    restore: 'بازگشت به تنظیم‌های این صفحه',
    locked: 'نویسندهٔ صفحه این را ثابت نگه داشته است',
    range: (min, max) => `از ${min} تا ${max}`,
    notice: settingNotice,
    notices: 'برخی تنظیم‌ها تغییر کردند',
    settingsDiffer: 'تنظیم‌ها تغییر کرده‌اند و در اجرای بعدی به کار می‌روند.',
  },
  story: {
    label: 'گام‌ها',
    all: 'نمایش همهٔ گام‌ها',
    single: 'گام‌به‌گام',
    back: (label) => `گام پیش: ${label}`,
    next: (label) => `گام بعد: ${label}`,
    settings: 'تنظیم‌های این گام',
    waiting: '«اجرا» را بزنید تا پاسخ در اینجا پدیدار شود.',
    expected: (choice) => `انتظار شما: ${choice}.`,
    verdict: (right) => (right ? 'درست همان که انتظار داشتید.' : 'جز آن است که انتظار داشتید؛ چراییِ آن را بیابید.'),
  },
  sharing: {
    title: 'اشتراک‌گذاری و نگهداری',
    copyLink: 'کپی پیوند',
    copyTag: 'کپی تگ',
    copied: 'کپی شد.',
    copyByHand: 'مرورگر اجازهٔ کپی نمی‌دهد. متن را برگزینید و خودتان کپی کنید:',
    exportResult: 'نتیجه (JSON)',
    exportHistory: 'تاریخچه (CSV)',
    exportWeights: 'وزن‌ها (ZIP)',
    exportNotebook: 'دفترچه (Python)',
    exportSeeds: 'بذرهای بسیار روی خوشه (Dask)',
    handIn: 'تحویل…',
  },
  failures: {
    title: 'این کار انجام نشد',
    details: 'جزئیات فنی',
    kept: 'هر آنچه تاکنون ساخته شده، محفوظ است.',
    tryAgain: 'تلاش دوباره',
    texts: {
      'data-unreachable': () => 'داده‌ها بارگذاری نشد. اتصال و نشانی را بررسی کنید یا فایل‌ها را همین‌جا رها کنید.',
      'data-malformed': ({ reason }) => `این فایل به کار نمی‌آید: ${leftToRight(String(reason ?? '?'))}`,
      'data-too-large': () => 'این داده برای مرورگر بیش از اندازه بزرگ است. مجموعهٔ کوچک‌تری بردارید.',
      'data-checksum': ({ name }: LabErrorDetail) =>
        `دادهٔ این نشانی ${name ?? 'آنچه نامش می‌گوید'} نیست: سرجمع (checksum) آن فرق دارد. فایل‌های اصلی را به کار ببرید.`,
      'data-mismatch': ({ reason }) => `این داده‌ها به کار نمی‌آیند: ${leftToRight(String(reason ?? '?'))}`,
      'data-unknown': ({ name, known }: LabErrorDetail) =>
        `مجموعه‌داده‌ای به نام «${name ?? ''}» نیست. نام‌های شناخته‌شده: ${known ?? ''}.`,
      'classes-too-few': ({ classes, least }) =>
        `دست‌کم دو رده، هر یک با ${number(Number(least))} تصویر، لازم است و ${classes === 1 ? 'تنها یک رده هست' : 'هیچ رده‌ای نیست'}. برای هر رده پوشه‌ای جدا بسازید یا تصویرها را cat_01.jpg و dog_01.jpg بنامید.`,
      'settings-invalid': () => 'با این تنظیم‌ها چیزی آموزش نمی‌بیند. تنظیمی را که در جزئیات نام برده شده تغییر دهید.',
      'backend-unavailable': () => 'این پردازنده اینجا راه نمی‌افتد. پردازندهٔ دیگری یا «خودکار» را برگزینید.',
      'backend-lost': () =>
        'ارتباط با پردازندهٔ گرافیکی قطع شد؛ مثلاً پس از به خواب رفتن رایانه چنین می‌شود. از آخرین دوره ادامه دهید یا نخست پردازندهٔ دیگری برگزینید.',
      'training-diverged': () =>
        'زیان دیگر عدد نیست: گام‌ها بیش از اندازه بزرگ بودند. نرخ یادگیری را کم کنید و دوباره اجرا کنید.',
      'trials-failed': ({ limit }) =>
        `${number(Number(limit))} آزمایش پشت سر هم شکست خورد و جست‌وجو پایان یافت. بازه‌ها را تنگ‌تر کنید و دوباره اجرا کنید.`,
      'weights-mismatch': () =>
        'این وزن‌ها از آنِ شبکهٔ دیگری است. همان شبکهٔ پایه و اندازهٔ بازنماییِ زمان آموزش را برگزینید.',
      'scores-invalid': () => 'این نمره‌ها را نمی‌توان سنجید: برچسب‌ها و پیش‌بینی‌ها با هم جور نیستند.',
      'points-invalid': () => 'از این بازنمایی‌ها نمی‌توان نقشه کشید. PCA یا سرگشتگی دیگری را برگزینید.',
      'word-unknown': ({ word }: LabErrorDetail) => `«${word ?? ''}» در واژگان نیست.`,
      'query-invalid': () => 'این پرسش پاسخی ندارد؛ علت در جزئیات آمده است.',
      'worker-unavailable': ({ directive, missing }: LabErrorDetail) =>
        directive
          ? `سیاست امنیتی صفحه (Content-Security-Policy) نمی‌گذارد محاسبه آغاز شود. نویسنده‌اش می‌تواند \u2068${missing}\u2069 را به \u2068${directive}\u2069 بیفزاید.`
          : 'اسکریپت محاسبه بارگذاری نشد. نویسندهٔ صفحه می‌تواند worker-url را تعیین کند.',
      'worker-crashed': () =>
        'محاسبه ناگهان پایان یافت؛ شاید حافظه کم آمد. از آخرین دوره ادامه دهید یا با سه‌تایی‌های کمتر اجرا کنید.',
      'not-ready': () => 'هنوز شبکهٔ آموزش‌دیده‌ای برای این کار نیست. نخست «اجرا» را بزنید.',
      'result-invalid': () => 'این نتیجهٔ ذخیره‌شده را نمی‌توان نشان داد؛ علت در جزئیات آمده است.',
      'recorded-only': () => 'این اجرا ضبط‌شده است؛ این کار شبکه‌ای می‌خواهد که همین‌جا آموزش دیده باشد.',
      'task-invalid': () => 'تکلیف این صفحه خوانده نشد؛ علت در جزئیات آمده است.',
      internal: () => 'چیزی پیش‌بینی‌نشده رخ داد. لطفاً جزئیات زیر را گزارش کنید.',
    },
  },
  backends: {
    label: 'پردازنده',
    names: {
      auto: 'خودکار',
      webgpu: 'WebGPU',
      webgl: 'WebGL',
      wasm: 'WebAssembly',
      cpu: 'جاوااسکریپت ساده',
    },
    unknown: 'پس از زدن «اجرا» برگزیده می‌شود',
    describe: (name, reason) => `\u2068${name}\u2069، ${reason}.`,
    reasons: {
      'asked-for': 'چون خواسته شده است',
      faster: 'چون اینجا سریع‌تر است',
      'real-webgpu': 'چون مرورگر از این راه به پردازندهٔ گرافیکی دسترسی دارد',
      'real-webgl': 'چون نه WebGPU در دسترس است و نه WebAssembly، اما پردازندهٔ گرافیکی هست',
      'no-webgpu': 'چون این مرورگر از راه WebGPU به پردازندهٔ گرافیکی نمی‌رسد',
      'no-gpu': 'چون پردازندهٔ گرافیکی پیدا نشد',
      'software-gpu': 'چون پردازندهٔ گرافیکی تنها به‌شکل نرم‌افزاری شبیه‌سازی شده و کندتر است',
      'no-wasm': 'چون این مرورگر WebAssembly با SIMD ندارد',
      'wasm-forbidden':
        'که بسیار کندتر است، چون script-src در سیاست امنیتی صفحه wasm-unsafe-eval ندارد؛ تا نویسنده‌اش آن را بیفزاید، کوچک‌ترین تنظیم‌ها را برگزینید',
      'asked-for-missing': 'چون آنچه خواسته شده بود اینجا در دسترس نیست',
      'failed-to-start': 'چون گزینهٔ سریع‌تر راه نیفتاد',
      'wrong-numbers': 'چون پردازندهٔ گرافیکی در آزمون عددهای نادرست داد',
      elsewhere: 'که این اجرا آنجا آموزش دیده است و نه در این صفحه',
    },
    race: ({ wasm, webgpu, workers }) => {
      const processor = `${leftToRight('WebAssembly')}: ${number(wasm, 1)} میلی‌ثانیه در هر گام${workers > 1 ? `، ${number(workers)} شبکه با هم` : ''}`;
      return `${processor}؛ ${webgpu === null ? 'پردازندهٔ گرافیکی به‌موقع آماده نشد' : `پردازندهٔ گرافیکی: ${number(webgpu, 1)}`}`;
    },
  },
  drawing: {
    label: 'صفحهٔ نقاشی',
    keys: 'با ماوس، قلم یا انگشت بکشید. با صفحه‌کلید: جهت‌نماها قلم را می‌برند، فاصله (Space) آن را می‌گذارد و برمی‌دارد و Delete پاک می‌کند.',
    clear: 'پاک کردن',
    penDown: 'قلم روی کاغذ',
    penUp: 'قلم بالا',
    position: (row, column) => `سطر ${number(row)}، ستون ${number(column)}`,
  },
  data: {
    label: 'داده',
    fromAddress: (address) => `از نشانی ${leftToRight(address)}؛ پس از زدن «اجرا» خوانده می‌شود`,
    fromFiles: (names, more) =>
      `فایل‌های شما: ${names.map(leftToRight).join('، ')}${more > 0 ? ` و ${number(more)} فایل دیگر` : ''}. از این دستگاه بیرون نمی‌روند.`,
    choose: 'باز کردن فایل…',
    chooseFolder: 'باز کردن پوشهٔ تصویر…',
    camera: 'گردآوری تصویر با دوربین',
    dropHere: 'فایل‌ها را رها کنید تا باز شوند',
    forget: 'بستن فایل‌های من',
  },
  status: {
    idle: 'آماده. تا «اجرا» را نزنید داده‌ای بارگذاری نمی‌شود و چیزی آموزش نمی‌بیند.',
    paused: 'مکث.',
    stopping: 'پس از این گام می‌ایستد…',
    complete: 'پایان یافت.',
    stopped: 'متوقف شد. آنچه آموخته شده محفوظ است.',
    failed: 'با خطا پایان یافت.',
    loading: (done, total) =>
      total === null ? `بارگذاری داده‌ها: ${bytes(done)}` : `بارگذاری داده‌ها: ${bytes(done)} از ${bytes(total)}`,
    drawing: (share) => `کشیدن تصویرها: ${percent(share)}`,
    progressLabel: 'پیشرفت آموزش',
  },
};

function settingNotice({ code, key, given, used }: SettingNotice): string {
  switch (code) {
    case 'unknown-key':
      return `«${key}» از تنظیم‌ها نیست و نادیده گرفته شد.`;
    case 'clamped':
      return `«${key}» نمی‌تواند ${given} باشد؛ ${used} به کار می‌رود.`;
    case 'ignored':
      return `«${key}» نمی‌تواند «${given}» باشد؛ ${used} به کار می‌رود.`;
    case 'other-version':
      return `پیوند با نسخهٔ دیگری ساخته شده (${given})؛ هر چه از آن فهمیده شود به کار می‌رود.`;
  }
}
