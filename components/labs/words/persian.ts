import { NEAR_PLACES } from '../../../src/words/answer-sources.js';
import { type ArrowFamily, familyVerdict, isSameDirection } from '../../../src/words/arrow-families.js';
import { pullTowards } from '../../../src/words/failure-verdict.js';
import type { ReadingIssue } from '../../../src/words/formats/reading-report.js';
import { generatedText } from '../../../src/words/generated-texts.js';
import type { VocabularyDescription, WordMap } from '../../../src/words/words-events.js';
import { leftToRight, persian, isolated as word } from '../../language/persian.js';
import { quantitiesIn } from '../../language/quantities.js';
import { arrowText } from './arrow-text.js';
import { formulaText } from './formula-text.js';
import { remarksPersian } from './remarks/persian.js';
import type { WordsTexts } from './words.js';

const { number, percent, duration, bytes, fixed } = quantitiesIn('fa');
const score = (value: number) => fixed(value, 3);

/** An arrow stays on one line, where it would be read in the wrong order otherwise. */
const arrow = (from: string, to: string) => word(arrowText(from, to).replaceAll(' ', '\u00a0'));
const listed = (texts: readonly string[]) => texts.map(word).join('، ');

export const wordsPersian: WordsTexts = {
  name: 'بردارهای واژه',
  title: 'بردارهای واژه چه می‌دانند',
  task: 'هر واژه فهرستی از عددهاست که از هم‌نشینی با واژه‌های دیگر آموخته می‌شود. نزدیک‌ترین واژه‌ها را ببینید، با واژه‌ها حساب کنید و دریابید چرا یکی از این حساب‌ها درست درنمی‌آید.',
  data: {
    label: 'بردارها',
    name: (name) => name,
    describe: ({ name, origin }) => `${name}؛ ${origin}`,
    drawnOrigin: '',
    fromAddress: (source) =>
      ({
        corpus: 'پس از زدن «اجرا» در همین صفحه روی جمله‌های دستور زبانِ خودِ آزمایش آموزش می‌بینند',
        'corpus-fa': 'پس از زدن «اجرا» در همین صفحه روی جمله‌های فارسیِ دستور زبانِ خودِ آزمایش آموزش می‌بینند',
        glove: 'GloVe؛ پس از زدن «اجرا» از همین سایت خوانده می‌شود',
      })[source] ?? persian.data.fromAddress(source),
    chooseHint:
      'بردارهای GloVe یا word2vec یا fastText (‎.txt‎، ‎.vec‎، ‎.bin‎، ساده یا ‎.gz‎)، فایل ‎.lab‎، یا هر متنی با رمزگذاری UTF-8 برای آموزش. از این دستگاه بیرون نمی‌روند.',
  },
  failures: {
    texts: {
      'data-unreachable': (detail) =>
        detail.name
          ? `${word(String(detail.name))} در این سایت نیست. نویسندهٔ سایت با دستور ${leftToRight(`npx labtags data ${detail.name}`)} آن را می‌افزاید؛ یا فایل بردارها را همین‌جا باز کنید، یا corpus را برگزینید.`
          : persian.failures.texts['data-unreachable'](detail),
      'data-too-large': () => 'این تعداد واژه در مرورگر جا نمی‌شود. «بیشترین واژه‌های خوانده‌شده» را کم کنید.',
      'data-unknown': ({ name }) => `برداری به نام «${name ?? ''}» نیست. نام‌های شناخته‌شده: corpus، corpus-fa و glove.`,
      'word-unknown': ({ word: given }) => `«${given ?? ''}» در این واژگان نیست. واژهٔ دیگری را امتحان کنید.`,
      'query-invalid': ({ reason }) => `این پرسش پاسخی ندارد: ${leftToRight(String(reason ?? ''))}`,
      'worker-crashed': () => 'محاسبه ناگهان پایان یافت؛ شاید حافظه کم آمد. با واژه‌های کمتر دوباره اجرا کنید.',
      'not-ready': () => 'هنوز برداری نیست. نخست «اجرا» را بزنید.',
    },
  },
  settings: {
    labels: {
      seed: 'بذر تصادف',
      source: 'بردارها',
      task: 'بخش باز',
      queries: 'واژه‌ها',
      pairs: 'جفت‌ها',
      analogies: 'قیاس‌ها',
      genderPairs: 'جفت‌ها',
      pluralPairs: 'جفت‌ها',
      groups: 'دستهٔ نخستِ گروه‌ها',
      otherGroups: 'دستهٔ دومِ گروه‌ها',
      failing: 'قیاس = واژه‌های مورد انتظار',
      topWords: 'واژه‌های هر فهرست',
      map: 'روش نقشه‌ها',
      perplexity: 'سرگشتگی',
      wordLimit: 'بیشترین واژه‌های خوانده‌شده',
      sentences: 'جمله‌های متن',
      calfSentences: 'جمله‌های دارای نام گوساله',
      calfOtherMeaning: 'سهم معنای دیگر',
      dimensions: 'تعداد بُعدها',
      window: 'پنجره',
      vocabularyLimit: 'بیشترین اندازهٔ واژگان',
    },
    hints: {
      source: 'corpus (انگلیسی)، corpus-fa (فارسی)، glove یا نشانی بردارها یا یک متن.',
      perplexity: 't-SNE به چند همسایه گوش می‌دهد.',
      wordLimit: 'از فایل؛ نخستین‌ها، که پربسامدترین‌اند.',
      dimensions: 'عددهای هر بردارِ آموزش‌دیده.',
      window: 'چند واژه از هر سو هم‌نشین به شمار می‌آید.',
      vocabularyLimit: 'هنگام آموزش؛ پربسامدترین واژه‌ها.',
      calfOtherMeaning: 'از ۰ تا ۱.',
    },
    choices: {
      task: {
        nearest: 'نزدیک‌ترین‌ها',
        distance: 'فاصله',
        formulas: 'قیاس',
        gender: 'جنسیت',
        plural: 'جمع',
        clusters: 'گروه‌ها',
        failure: 'یک شکست',
        evaluation: 'ارزیابی',
      },
      map: { pca: 'PCA', axis: 'راستاهای میانگین پیکان‌ها', tsne: 't-SNE' },
    },
  },
  status: {
    idle: 'آماده. تا «اجرا» را نزنید برداری خوانده یا آموخته نمی‌شود.',
    complete: 'پایان یافت. هرچه می‌خواهید بپرسید؛ اجرای دوباره لازم نیست.',
    stopped: 'متوقف شد. آنچه ساخته شده محفوظ است.',
    failed: 'با خطا پایان یافت.',
    phases: {
      'loading-data': 'خواندن بردارها…',
      training: 'آموزش',
      answering: 'پاسخ دادن…',
      mapping: 'کشیدن نقشه با t-SNE…',
      evaluating: 'ارزیابی…',
    },
    training: ({ stage, done, total, keptShare }) =>
      stage === 'counting'
        ? `شمردن واژه‌های هم‌نشین: گام ${number(done)} از ${number(total)}`
        : `یافتن راستاها: گام ${number(done)} از ${number(total)}، ${percent(keptShare ?? 0, 1)} از شمارش‌ها توضیح داده شد`,
    reading: (done, total, words) =>
      `${total === null ? bytes(done) : `${bytes(done)} از ${bytes(total)}`}${words > 0 ? ` · ${number(words)} واژه` : ''}`,
    planCorpus: (sentences) => `«اجرا» ${number(sentences)} جمله می‌نویسد و بردارها را روی آن‌ها آموزش می‌دهد.`,
    planOther: '«اجرا» بردارها را می‌خواند و به همهٔ بخش‌ها پاسخ می‌دهد.',
  },
  tasks: {
    nearest: {
      title: 'نزدیک‌ترین واژه‌ها',
      explanation: ({ ambiguous: [first, second] }) =>
        `واژه‌هایی که کسینوس زاویه‌شان با هر واژهٔ شما از همه بیشتر است. جمع یک واژه اغلب درست کنار مفرد آن می‌نشیند. واژهٔ چندمعنا تنها همان معنایی را نشان می‌دهد که در متنِ آموزش پربسامد بوده است؛ به ${word(first)} و ${word(second)} نگاه کنید.`,
      hint: 'واژه‌ها را با ویرگول جدا کنید.',
    },
    distance: {
      title: 'نزدیک و دور',
      explanation: () =>
        'فاصله برابر است با ۱ منهای کسینوس: ۰ برای راستای یکسان و ۱ برای واژه‌هایی که ربطی به هم ندارند. رتبهٔ ۱ یعنی واژهٔ دوم از همه به واژهٔ نخست نزدیک‌تر است.',
      hint: 'هر جفت دو واژه؛ میان جفت‌ها ویرگول.',
    },
    formulas: {
      title: 'فرمول درست و نادرست',
      explanation: ({ man, woman, king }) =>
        `عبارت ${word(`${king} − ${man} + ${woman}`)} می‌پرسد: نسبت ${word(king)} به ${word(man)} را چه واژه‌ای با ${word(woman)} دارد؟ اگر دو علامت جابه‌جا شود، پرسش دیگری پدید می‌آید. هر دو پاسخ کنار هم آمده‌اند.`,
      hint: 'سه واژه، مانند man king woman؛ میان قیاس‌ها ویرگول.',
    },
    gender: {
      title: 'راستایی برای جنسیت',
      explanation: ({ man, woman, king, queen, boy, girl }) =>
        `هر پیکان از واژهٔ نخستِ جفت به واژهٔ دوم می‌رود. پیکان‌های یک خانواده باید موازی باشند: ${arrow(man, woman)} و ${arrow(king, queen)}. ${arrow(man, boy)} و ${arrow(woman, girl)} خانوادهٔ دیگری‌اند؛ آن‌ها را جداگانه بسنجید.`,
      hint: 'نام، دونقطه، جفت‌ها با ویرگول میان آن‌ها؛ پیش از خانوادهٔ بعدی نقطه‌ویرگول.',
    },
    plural: {
      title: 'راستایی برای جمع',
      explanation: () =>
        'همان کار برای مفرد و جمع. یکی از این جفت‌ها با بقیه همراه نیست: کدام؟ و جمع آن چه معنایی می‌تواند داشته باشد؟',
      hint: 'هر پیکان دو واژه؛ میان آن‌ها ویرگول.',
    },
    clusters: {
      title: 'آیا گروه‌ها کنار هم می‌مانند؟',
      explanation: () =>
        'شما گروه‌ها را نام می‌برید؛ برنامه دورشان نوار می‌کشد و می‌سنجد که بردارها چقدر آن‌ها را از هم جدا نگه می‌دارند. ضریب نیم‌رخ در دل گروه نزدیک ۱ است و برای واژه‌ای که به گروه دیگری نزدیک‌تر است زیر ۰.',
      hint: 'نام، دونقطه، واژه‌ها؛ پیش از گروه بعدی نقطه‌ویرگول.',
    },
    failure: {
      title: 'قیاسی که شکست می‌خورد',
      explanation: () =>
        'قیاسی که پاسخش را همه می‌دانند. ببینید بردارها چه پاسخی می‌دهند و چرا: علت را خودِ آن‌ها نشان می‌دهند.',
      hint: 'سه واژه = واژه‌هایی که انتظارشان را دارید.',
    },
    evaluation: {
      title: 'بردارها چقدر خوب‌اند؟',
      explanation: () =>
        'هزاران قیاس، یا جفت‌هایی که مردم دربارهٔ شباهتشان داوری کرده‌اند. پرسشی به شمار می‌آید که همهٔ واژه‌هایش در واژگان باشد.',
      hint: '',
    },
  },
  notYet: 'برای به دست آوردن بردارها «اجرا» را بزنید؛ آنگاه این بخش پاسخ می‌گیرد.',
  problems: {
    unknown: (given, suggestions) =>
      `${word(given)} در واژگان نیست.${suggestions.length > 0 ? ` این‌ها هستند: ${listed(suggestions)}.` : ''}`,
    absent: (words) => `${listed(words)} در این واژگان نیست و کنار گذاشته شد.`,
    folded: (given, found) => `${word(given)} به صورت ${word(found)} جست‌وجو شد.`,
    malformed: (text) => `«${word(text)}» پرسشی از این نوع نیست.`,
  },
  vectors: {
    describe: vectorsText,
    readingTitle: 'آنچه هنگام خواندن کنار گذاشته شد',
    reading: (issues, limited) =>
      [
        issues > 0 ? `${number(issues)} سطر کنار گذاشته شد.` : '',
        limited ? 'خواندن در حد تعیین‌شده پایان یافت.' : '',
      ].join(' '),
    issue: issueText,
    examples: 'چند جمله از متن',
    scrub: 'نگاه به گام‌های آموزش',
    step: (done, keptShare) => `گام ${number(done)}، ${percent(keptShare, 1)} توضیح داده شد`,
    follow: 'نمایش پایان',
  },
  lists: {
    word: 'واژه',
    score: 'کسینوس',
    rank: (row) => `رتبهٔ بسامد ${number(row + 1)}`,
    marked: 'واژه‌ای را بزنید تا در همهٔ فهرست‌ها و نقشه‌ها نشان‌دار شود.',
  },
  distances: {
    columns: ['جفت', 'کسینوس', '۱ − کسینوس', 'اقلیدسی', 'رتبه'],
    finding: (near, far) => `${word(near)} از همه به هم نزدیک‌ترند و ${word(far)} از همه دورتر.`,
  },
  formulas: {
    question: ({ from, to, like }) => `نسبت ${word(to)} به ${word(from)} را چه واژه‌ای با ${word(like)} دارد؟`,
    names: {
      right: 'درست',
      wrong: 'نادرست',
      product: '3CosMul: ضرب به‌جای جمع',
      'inputs-kept': 'با نگه داشتن واژه‌های پرسش',
      'raw-sum': 'جمع بردارها همان‌گونه که هستند، با واژه‌های پرسش',
    },
    formula: formulaText,
    more: 'گونه‌های دیگر فرمول',
  },
  maps: {
    methodLabel: 'روش نقشه',
    methods: { pca: 'PCA', axis: 'راستاهای میانگین', tsne: 't-SNE' },
    title: (id) =>
      ({
        gender: 'جنسیت',
        plural: 'مفرد و جمع',
        groups: 'دستهٔ نخست',
        otherGroups: 'دستهٔ دوم',
        analogy: 'متوازی‌الاضلاع',
      })[id],
    summary: mapSummary,
    columns: ['واژه', 'گروه', 'x', 'y'],
    saved: 'جدول‌ها (CSV)',
  },
  arrows: {
    columns: ['پیکان', 'طول', 'همسویی'],
    family: (name) => ({ gender: 'جنسیت', age: 'سن' })[name] ?? (name && word(name)),
    verdict: familyText,
    odd: (from, to, agreement) =>
      `${arrow(from, to)} با بقیه نمی‌خواند: کسینوس آن با راستای میانگین بقیه تنها ${score(agreement)} است.`,
    noOdd: 'هیچ پیکانی از بقیه جدا نیست.',
    crossing: (first, second, cosine) =>
      `کسینوس میان راستای میانگین ${first} و راستای میانگین ${second} برابر ${score(cosine)} است: ${isSameDirection({ cosine }) ? 'راستایی کمابیش یکسان' : 'دو راستای متفاوت'}.`,
    axes: (first, second, keptShare) =>
      `افقی: راستای میانگین${first ? ` ${first}` : ' پیکان‌ها'}. عمودی: ${second === null ? 'بیشترین پراکندگیِ باقی‌مانده' : `راستای میانگین ${second}، تا آنجا که با راستای افقی متفاوت است`}. این دو با هم ${percent(keptShare)} از پراکندگی را نگه می‌دارند.`,
  },
  clusters: {
    columns: ['گروه', 'واژه‌ها', 'نیم‌رخ'],
  },
  remarks: remarksPersian,
  failure: {
    tableTitle: 'آنچه به دست می‌آید',
    solved: (answer) => `نخستین پاسخ ${word(answer)} است: قیاس درست درمی‌آید.`,
    failed: (answer, expected) =>
      `نخستین پاسخ ${word(answer)} است، نه ${expected.map(word).join(' یا ')}: قیاس شکست می‌خورد.`,
    why: 'چرا؟',
    missing: (given) => `${word(given)} در واژگان نیست، پس پیدا هم نمی‌شود.`,
    rank: ({ word: given, ranks, score: reached, shortfall }) => {
      const right = ranks.find(({ formula }) => formula === 'right')?.rank;
      const place =
        right === null || right === undefined ? 'خود از واژه‌های پرسش است' : `در میان پاسخ‌ها شمارهٔ ${number(right)} است`;
      return `${word(given)} ${place}، با کسینوس ${score(reached)}${shortfall > 0 ? `؛ ${score(shortfall)} کمتر از نخستین` : ''}.`;
    },
    rarity: ({ word: given, row, rarity }, inputRank) =>
      `${word(given)} از نظر بسامد شمارهٔ ${number(row + 1)} است و کم‌بسامدترین واژهٔ پرسش شمارهٔ ${number(inputRank)}${rarity > 1.5 ? '. کمیاب‌تر است، پس کمتر درباره‌اش آموخته شده' : ''}.`,
    meaning: ({ word: given, neighbours }) =>
      `برای این بردارها ${word(given)} مانند این‌هاست: ${listed(neighbours.map((neighbour) => neighbour.word))}.`,
    angle: ({ word: given, angle }, { from, to, like }) =>
      `گام‌های ${arrow(from, to)} و ${arrow(like, given)} با هم ${number(angle, 0)} درجه زاویه دارند؛ در متوازی‌الاضلاع این زاویه ۰ است.`,
    pull: (expected, { from, like }) => {
      const [toFrom, , toLike] = expected.similarities.map(score);
      return pullTowards(expected) > 0
        ? `${word(expected.word)} به ${word(like)} (${toLike}) نزدیک‌تر است تا به ${word(from)} (${toFrom})؛ پس ${word(`+ ${like} − ${from}`)} به سود آن است.`
        : `${word(expected.word)} به ${word(like)} (${toLike}) نزدیک‌تر از ${word(from)} (${toFrom}) نیست؛ پس ${word(`+ ${like} − ${from}`)} به سود آن نیست.`;
    },
    formulas: ({ found, best, slip }, names) =>
      [
        found === 'none'
          ? `هیچ فرمولی برای این پرسش یکی از واژه‌های مورد انتظار را در جای نخست نمی‌آورد؛ بهترین جا شمارهٔ ${number(best.rank)} است، برای ${word(best.word)} با فرمول «${names[best.formula]}».`
          : '',
        found === 'variant'
          ? `تنها با فرمول «${names[best.formula]}» است که ${word(best.word)} در جای نخست می‌آید.`
          : '',
        slip
          ? `با جابه‌جایی علامت‌ها ${word(slip.word)} در جای ${number(slip.rank)} می‌آید، اما آن پاسخِ پرسش دیگری است.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    sourcesTitle: 'این پاسخ‌ها از کجا می‌آیند؟',
    mainSource: (source, analogy) =>
      source
        ? `${number(source.count)} پاسخ از ${number(source.of)} پاسخ در میان ${number(NEAR_PLACES)} واژهٔ نزدیک به خودِ ${word(analogy[source.input])} هستند: بی‌هیچ محاسبه‌ای هم کنار آن‌اند.`
        : `نه ${word(analogy.to)} و نه ${word(analogy.like)} نیمی از پاسخ‌ها را در میان ${number(NEAR_PLACES)} واژهٔ نزدیک به خود ندارد.`,
    inputNeighbours: (input, neighbours) => `نزدیک‌ترین واژه‌ها به خودِ ${word(input)}: ${listed(neighbours)}.`,
    ownFirst: (first, isOwn) =>
      isOwn
        ? `اگر واژه‌های خودِ پرسش هم می‌توانستند پاسخ باشند، نخستین پاسخ ${word(first)} بود: حاصل‌جمع از همه به آن نزدیک‌تر است.`
        : `حتی اگر واژه‌های خودِ پرسش هم می‌توانستند پاسخ باشند، نخستین پاسخ ${word(first)} بود.`,
    disease: (found) =>
      `${listed(found)}: واژه‌هایی از خبرهای «جنون گاوی» (${leftToRight('mad cow disease, BSE')}) که در متنِ آموزش آمده است. بردارها هم‌نشینی واژه‌ها را می‌آموزند.`,
    partsTitle: 'اجزای کسینوس هر پاسخ',
    parts: {
      word: 'پاسخ',
      from: (input) => `از ${word(input)}`,
      less: (input) => `منهای ${word(input)}`,
      place: (input) => `جا نزد ${word(input)}`,
    },
    plane: ({ from, to, like }) =>
      `صفحهٔ گذرنده از ${word(from)}، ${word(to)} و ${word(like)}، درست از روبه‌رو؛ واژه‌های دیگر جلو یا پشت این صفحه‌اند. واژه‌ای که قیاس را حل کند نزدیک رأس چهارم است.`,
    ranksTitle: 'جای واژه‌های مورد انتظار در هر فرمول',
    formulaColumn: 'فرمول',
    own: 'واژهٔ پرسش',
    experiment: 'خرابش کنید و درستش کنید',
    experimentHint:
      'این بردارها روی متنِ خودِ آزمایش آموخته می‌شوند. نام گوساله چند بار در متن می‌آید و چند بار این واژه معنای دیگری دارد؟ با هر تغییر آموزش از نو انجام می‌شود.',
    calfSentences: (count, calf) => `${number(count)} جمله با ${word(calf)}`,
    calfOther: (share, language) =>
      `${percent(share)} از آن‌ها به معنای ${language === 'en' ? 'ماهیچه یا خوراک' : 'خوراک'}`,
  },
  evaluation: {
    own: 'پرسش‌های خودِ آزمایش',
    ownName: 'پرسش‌های خودِ آزمایش',
    openFile: 'باز کردن فایل…',
    address: 'نشانی فایل',
    addressHint: 'مانند questions-words.txt (قیاس‌ها) یا wordsim353.tsv (جفت‌های داوری‌شده)، در همین سایت.',
    load: 'بارگذاری',
    columns: ['بخش', 'درست', 'پوشش‌یافته', 'صحت'],
    total: 'همه',
    mistakes: 'چند خطا',
    mistake: ([a, b, c, expected, given]) => `${a} : ${b} = ${c} : ${given} (${expected})`,
    progress: (share) => `${percent(share)} انجام شد`,
    summary: (right, covered, total) =>
      `${number(right)} از ${number(covered)} پرسشِ پوشش‌یافته درست است (${percent(covered > 0 ? right / covered : 0, 1)})؛ ${number(total)} پرسش مطرح شد.`,
    pairs: (spearman, pearson, used, uncovered) =>
      `اسپیرمن ${score(spearman)}، پیرسون ${score(pearson)} روی ${number(used)} جفت؛ ${number(uncovered)} جفت واژه‌ای بیرون از واژگان دارند.`,
    pairColumns: ['جفت', 'مردم', 'کسینوس'],
    seconds: (milliseconds) => `در ${duration(milliseconds)}.`,
  },
};

function vectorsText(data: VocabularyDescription): string {
  const { name, words, totalWords, dimensions, trained, origin, licence, engine } = data;
  const own = generatedText(name);
  const proper = own ? `متنِ ${own.language === 'fa' ? 'فارسیِ ' : ''}خودِ آزمایش` : word(name);
  const total = totalWords !== null && totalWords > words ? ` از ${number(totalWords)}` : '';
  const from = trained
    ? `آموخته از ${number(trained.sentences)} جمله (${number(trained.tokens)} واژه)`
    : `از ${leftToRight(origin)}`;
  const search = engine.name === 'wasm' ? '' : ' جست‌وجو با جاوااسکریپت ساده است که کندتر است.';
  return `${proper}: ${number(words)}${total} واژه، هر یک ${number(dimensions)} عدد، ${from}. مجوز: ${leftToRight(licence)}.${search}`;
}

function issueText({ kind, line, found }: ReadingIssue): string {
  const shown = word(found);
  const what = {
    duplicate: `${shown} برای بار دوم`,
    'wrong-length': `تعداد عددها فرق دارد (${shown})`,
    'no-number': `${shown} عدد نیست`,
    'not-finite': `${shown} عدد نامتناهی یا NaN دارد`,
    blank: 'خالی است',
    encoding: 'واژه UTF-8 نیست',
    'cut-short': `فایل پس از ${shown} واژه تمام می‌شود`,
  }[kind];
  return `سطر ${number(line)}: ${what}.`;
}

function familyText(family: ArrowFamily): string {
  const { arrows, parallelism, exchanged } = family;
  const verdict = familyVerdict(family);
  if (verdict === 'lone') return 'تنها یک پیکان هست و چیزی نیست که با آن موازی باشد.';
  const [first, second] = arrows.map(({ pair }) => arrow(...pair));
  const measured =
    arrows.length === 2
      ? `کسینوس میان ${first} و ${second} در همهٔ بُعدها ${score(parallelism)} است.`
      : `توازی ${score(parallelism)}: میانگین کسینوس میان ${number(arrows.length)} گام، در همهٔ بُعدها. ۱ یعنی موازی و ۰ یعنی هیچ وجه مشترکی نیست.`;
  const other = exchanged === null ? '' : ` با جابه‌جا کردن جفت‌ها ${score(exchanged)} می‌شود.`;
  const meaning = {
    parallel: ' پس گام‌ها هم‌راستایند.',
    partly: ' پس گام‌ها راستایی مشترک دارند، اما هر یک راه خود را هم می‌رود.',
    unrelated: ' پس این جفت‌ها راستای مشترکی از آنِ خود ندارند.',
    unjudged: '',
  }[verdict];
  return `${measured}${other}${meaning}`;
}

function mapSummary({ words, method, keptShare, iteration, iterations, klDivergence }: WordMap): string {
  const count = `${number(words.length)} واژه`;
  if (method === 'pca') return `${count}؛ دو راستای بیشترین پراکندگی ${percent(keptShare ?? 0)} از آن را نگه می‌دارند.`;
  const kl = klDivergence === null ? '' : ` واگرایی ${leftToRight('KL')}: ${score(klDivergence)}.`;
  return `${count} با t-SNE${iteration < iterations ? `، گام ${number(iteration)} از ${number(iterations)}` : ''}.${kl}`;
}
