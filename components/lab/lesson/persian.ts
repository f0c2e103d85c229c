import { leftToRight } from '../../language/persian.js';
import type { LessonWords } from './english.js';

const ltr = (value: string | number | undefined) => leftToRight(String(value ?? ''));

export const lessonPersian: LessonWords = {
  recorded: {
    mark: 'اجرای ضبط‌شده؛ اینجا آموزش ندیده است',
    explanation: 'این اجرا پیش‌تر آموزش دیده و ذخیره شده است. روی این دستگاه چیزی محاسبه نمی‌شود.',
    play: 'پخش اجرای ضبط‌شده',
    playing: 'اجرای ضبط‌شده پخش می‌شود.',
    complete: 'اجرای ضبط‌شده، در پایان آن.',
    stopped: 'پخش متوقف شد.',
    moment: 'لحظهٔ اجرا',
    at: (moment, moments) => `${moment} از ${moments}`,
    trainHere: 'همین‌جا آموزش بده',
    close: 'بستن اجرای ضبط‌شده',
    noImages:
      'در این اجرای ضبط‌شده چند تصویر از بخش آزمون هست و از این خانه هیچ. شبکه‌ای که همین‌جا آموزش ببیند می‌تواند آن‌ها را نشان دهد.',
    ranOn: (backend) => `اجرای ضبط‌شده روی ${backend} آموزش دیده است.`,
  },
  task: {
    title: 'تکلیف شما',
    met: 'برآورده شد',
    notYet: 'هنوز نه',
    standing: (earned, most, tries) => `${earned} از ${most} نمره. شمار تلاش‌ها: ${tries}.`,
    hint: 'راهنمایی',
    solution: 'پاسخ تشریحی',
    student: {
      label: 'شمارهٔ دانشجویی شما: با آن اجرایی ویژهٔ خود دارید',
      take: 'ثبت شماره',
      first: 'اجراها هنگامی به حساب می‌آیند که شمارهٔ دانشجویی را نوشته باشید.',
    },
    waiting: 'پس از هر اجرای شما بررسی می‌شود.',
    recorded: 'اجرای ضبط‌شده به حساب نمی‌آید: خودتان اینجا آموزش دهید.',
    measured: (value) => `اندازه‌گیری شد: ${value}`,
    outcome: (verdict, measured) => `${verdict}، ${measured}`,
    notMeasured: 'اندازه‌گیری نشده',
    sealed: 'تصویرهای آزمون مُهر شده‌اند: وقتی تصمیم گرفتید آن‌ها را در آزمایش باز کنید',
    noClass: (name, known) => `در این داده‌ها رده‌ای به نام «${ltr(name)}» نیست. رده‌ها: ${ltr(known.join(', '))}.`,
    invalid: 'تکلیف این صفحه خوانده نمی‌شود؛ نویسندهٔ صفحه باید «task-goal» را درست کند.',
    problems: {
      empty: () => 'شرطی در آن نیست.',
      syntax: ({ given, known }) =>
        `«${ltr(given)}» شرط نیست. یک نام، یکی از نشانه‌های ${leftToRight('>= <= > < = !=')} و یک عدد بنویسید و اگر خواستید ${leftToRight('at epoch 5، until epoch 5، in every epoch')} یا ${leftToRight('in some epoch')}.${known ? ` مقدارهای ممکن: ${ltr(known)}.` : ''}`,
      'unknown-name': ({ given, known }) => `نام در «${ltr(given)}» شناخته نیست. نام‌های شناخته‌شده: ${ltr(known)}.`,
      'number-wanted': ({ given }) =>
        `در «${ltr(given)}» عددی مانند ${leftToRight('0.6')} یا ${leftToRight('60 %')} کم است.`,
      'no-history': ({ given }) => `«${ltr(given)}» تنها در پایان اندازه‌گیری می‌شود؛ دوره را ننویسید.`,
      argument: ({ given }) => `«${ltr(given)}»: پرانتز کم است یا زیادی است؛ مانند ${leftToRight('recall(mel)')}.`,
    },
  },
  handIn: {
    title: 'تحویل',
    explanation:
      'فایلی با تنظیم‌های شما، سرجمع داده‌ها، همهٔ نمودارها و نتیجه ذخیره می‌شود. آن را به همان شیوه‌ای که در درس شما رسم است به استاد بدهید؛ labtags چیزی به جایی نمی‌فرستد.',
    honest:
      'فایل یک اثر درهم‌سازی (hash) دارد تا آسیب و دستکاری دیده شود. این کار جلوی تقلب را نمی‌گیرد: هر کس بخواهد می‌تواند فایلی از خود بسازد. استاد می‌تواند از پیوند درون فایل، اجرا را تکرار کند.',
    name: 'نام شما (در فایل نوشته می‌شود)',
    id: 'شمارهٔ دانشجویی، اگر درس شما آن را می‌خواهد',
    save: 'ذخیرهٔ فایل',
    cancel: 'انصراف',
    saved: (file) => `با نام ${leftToRight(file)} ذخیره شد.`,
  },
  problems: {
    'not-json': () =>
      'این فایل آسیب دیده یا از نوع دیگری است: نتیجهٔ ذخیره‌شده JSON است و با دکمهٔ «نتیجه (JSON)» ساخته می‌شود.',
    'not-a-result': ({ problem }) =>
      `این فایل نتیجهٔ ذخیره‌شدهٔ هیچ آزمایشی نیست${problem ? ` (${ltr(problem)})` : ''}. فایلی از دکمهٔ «نتیجه (JSON)» بردارید.`,
    altered: () => 'این فایل آسیب دیده یا تغییر کرده است: اثر درهم‌سازی آن نمی‌خواند. فایل اصلی را بردارید.',
    'other-lab': ({ lab }) => `این نتیجهٔ آزمایش دیگری است (${ltr(lab)}). آن را همان‌جا باز کنید.`,
    'no-recording': () =>
      'این فایل عددهای اجرا را دارد، اما آنچه تصویرها لازم دارند در آن نیست. اجرا را با دکمهٔ «نتیجه (JSON)» دوباره ذخیره کنید.',
    'newer-version': () => 'این فایل را نسخهٔ تازه‌تری از labtags ذخیره کرده است. labtags این صفحه را به‌روز کنید.',
    damaged: ({ problem }) =>
      `اجرای درون این فایل خوانده نمی‌شود${problem ? ` (${ltr(problem)})` : ''}. فایل اصلی را بردارید.`,
    'not-comparable': ({ problem }) =>
      `این اجراها را نمی‌توان اینجا با هم مقایسه کرد${problem ? ` (${ltr(problem)})` : ''}.`,
    unreachable: ({ address, why }) =>
      `در نشانی ${ltr(address)} اجرای ضبط‌شده‌ای نیست (${ltr(why)}). نشانی در ویژگی «recording» آمده است.`,
    'too-large': ({ size }) => `این فایل برای نتیجهٔ ذخیره‌شده بیش از اندازه بزرگ است (${size}).`,
  },
};
