/**
 * What the guide's tables say in Persian, by what they say in English: their headings, and the descriptions of the labs'
 * lists and of the manifest, for what a lab's form does not explain in Persian itself. A test names those that are missing.
 */
export const guide = {
  Attributes: 'ویژگی‌ها',
  Methods: 'متدها',
  Events: 'رویدادها',
  'CSS parts': 'بخش‌های CSS',
  'CSS custom properties': 'متغیرهای CSS',
  Slots: 'جایگاه‌ها (slot)',
  Name: 'نام',
  'What it does': 'چه می‌کند',
  'Attribute, property': 'ویژگی، خاصیت',
  Default: 'پیش‌فرض',
  Values: 'مقدارها',
  Settings: 'تنظیم‌ها',
  'text, up to {max} characters': 'متن، تا {max} نویسه',
  'whole, {min} to {max}': 'عدد صحیح، {min} تا {max}',
  '{min} to {max}': '{min} تا {max}',
  'Nothing found': 'موردی یافت نشد',
  '{count} found': '{count} مورد یافت شد',
  'Where the arithmetic runs; `auto` picks the fastest that the machine really has.':
    'محاسبه کجا انجام شود؛ `auto` سریع‌ترین امکانی را که دستگاه واقعاً دارد برمی‌گزیند.',
  'Own pictures: pixels a side to which each is scaled.': 'تصویرهای خودتان: پیکسل در هر ضلع پس از تغییر اندازه.',
  'Own pictures that are not square: the middle is cut out, or white edges are added.':
    'تصویرهای غیرمربعی شما: میانهٔ تصویر بریده یا حاشیهٔ سفید افزوده می‌شود.',
  'Own pictures: three channels, or one of the brightness.': 'تصویرهای خودتان: سه کانال رنگ یا یک کانال روشنایی.',
  'Classes that are kept from training and by which alone it is judged; two at least, 0 for none.':
    'رده‌هایی که از آموزش دور می‌مانند و سنجش تنها با آن‌هاست؛ دست‌کم دو رده، و با ۰ هیچ.',
  'Makes the training part unbalanced: so many times fewer images in the smallest class than in the largest; 1 leaves it as it is.':
    'بخش آموزش را نامتوازن می‌کند: کوچک‌ترین رده چند بار کمتر از بزرگ‌ترین رده تصویر دارد؛ با ۱ همان می‌ماند.',
  'Own tables (CSV): the column that holds the classes; empty takes the last.':
    'جدول خودتان (CSV): ستونی که رده‌ها در آن است؛ خالی یعنی آخرین ستون.',
  'How the triplets are chosen.': 'سه‌تایی‌ها چگونه برگزیده شوند.',
  'Passes over the triplets.': 'چند بار از همهٔ سه‌تایی‌ها گذر شود.',
  'Triplets an epoch; with mining, anchors. Unless it is set, a slow machine gets fewer, and is told so.':
    'سه‌تایی در هر دوره؛ در گزینش از دسته، لنگر. اگر تعیین نشود، دستگاه کند شمار کمتری می‌گیرد و این گفته می‌شود.',
  'Epochs of semi-hard triplets before `batch-hard`; 0 takes the hardest from the first step.':
    'دوره‌های نیمه‌سخت پیش از `batch-hard`؛ با ۰ از گام نخست سخت‌ترین‌ها به کار می‌روند.',
  'With mining: images of each class in a batch, K of P × K. 0: 4 for the hardest, else as many as the batch holds.':
    'در گزینش از دسته: تصویر از هر رده، همان K در P × K. با ۰: برای سخت‌ترین‌ها ۴ و در گزینش‌های دیگر هر قدر در دسته جا باشد.',
  'α in max(d(a,p) − d(a,n) + α, 0).': 'حاشیهٔ α در `max(d(a,p) − d(a,n) + α, 0)`.',
  'The network: three convolutions, or a deeper one.': 'شبکه: سه لایهٔ پیچشی یا شبکه‌ای ژرف‌تر.',
  'How the maps are drawn once training has ended; PCA comes at once in any case.':
    'نقشه‌ها پس از آموزش چگونه رسم شوند؛ PCA در هر حال بی‌درنگ می‌آید.',
  'Start of every random draw: the same seed and settings give the same run.':
    'آغاز همهٔ قرعه‌ها: با همان بذر و همان تنظیم‌ها، اجرا تکرار می‌شود.',
  'The task that is open.': 'بخشی که باز است.',
  'Task 1: words whose nearest are looked for, as `king, mother`; empty takes prepared ones, here and below.':
    'بخش ۱: واژه‌هایی که نزدیک‌ترین‌هایشان جسته می‌شود، مانند `king, mother`؛ خالی یعنی نمونه‌های آماده، اینجا و در زیر.',
  'Task 2: pairs whose distance is measured, as `zidane ronaldo, zidane real`.':
    'بخش ۲: جفت‌هایی که فاصله‌شان سنجیده می‌شود، مانند `zidane ronaldo, zidane real`.',
  'Task 3: analogies, as `man king woman, man actor woman` (man is to king as woman is to …).':
    'بخش ۳: قیاس‌ها، مانند `man king woman, man actor woman`.',
  'Task 4: pairs of the gender map, in families with a name: `gender: man woman, king queen; age: man boy`.':
    'بخش ۴: جفت‌های نقشهٔ جنسیت در خانواده‌های نام‌دار: `gender: man woman, king queen; age: man boy`.',
  'Task 5: pairs of the plural map, as `car cars, farm farms`.':
    'بخش ۵: جفت‌های نقشهٔ جمع، مانند `car cars, farm farms`.',
  'Task 6: groups of the first category map, as `animals: cow dog; food: bread rice`.':
    'بخش ۶: گروه‌های نخستین نقشهٔ دسته‌ها، مانند `animals: cow dog; food: bread rice`.',
  'Task 6: groups of the second category map.': 'بخش ۶: گروه‌های دومین نقشهٔ دسته‌ها.',
  'Task 7: an analogy and the words hoped for, as `old cow young = calf veal`.':
    'بخش ۷: یک قیاس و واژه‌هایی که امید می‌رود، مانند `old cow young = calf veal`.',
  'Words in each list.': 'شمار واژه‌های هر فهرست.',
  'How the maps are drawn; `axis`: along the mean directions of families of arrows, where there are any.':
    'نقشه‌ها چگونه رسم شوند؛ `axis`: در امتداد میانگین جهت‌های هر خانوادهٔ پیکان‌ها، هر جا خانواده‌ای باشد.',
  'Sentences of the generated text.': 'شمار جمله‌های متنِ ساخته‌شده.',
  'Sentences in which “calf” occurs, in the Persian text “گوساله”.':
    'شمار جمله‌هایی که `calf`، یا در متن فارسی «گوساله»، در آن‌هاست.',
  'Remedy: balanced class weights, rare images drawn more often, or `class-weights`.':
    'چاره: وزن‌های متوازن رده‌ها، برداشتنِ بیشترِ تصویرهای کمیاب، یا `class-weights`.',
  'Cross-entropy, or focal loss, which cares less for what is known already.':
    'آنتروپی متقاطع، یا زیان کانونی که به آنچه آموخته شده کمتر می‌پردازد.',
  'Three convolutions, or a deeper residual network.': 'سه لایهٔ پیچشی یا شبکهٔ باقی‌ماندهٔ ژرف‌تر.',
  'Passes over the training images. Unless it is set, a slow machine makes fewer, and is told so.':
    'چند بار از تصویرهای آموزش گذر شود. اگر تعیین نشود، دستگاه کند کمتر می‌گذرد و این گفته می‌شود.',
  'Images a step.': 'تصویر در هر گام.',
  'Trainings of each remedy when they are compared.': 'شمار آموزش‌های هر چاره هنگام مقایسه.',
  'How the settings to try are chosen; all of them spend about as many epochs.':
    'تنظیم‌های آزمودنی چگونه برگزیده شوند؛ همهٔ روش‌ها کمابیش همان اندازه دوره مصرف می‌کنند.',
  'Epochs of a trial that gets through all rounds.': 'دوره‌های آزمایه‌ای که از همهٔ مرحله‌ها بگذرد.',
  'Fewest hidden units.': 'کمترین شمار واحدهای پنهان.',
  'Most hidden units.': 'بیشترین شمار واحدهای پنهان.',
  'Step from one number of units to the next.': 'گام میان دو شمار پیاپیِ واحدها.',
  'Epochs of the final trainings, best and baseline alike.': 'دوره‌های آموزش‌های پایانی، برای بهترین و مبنا یکسان.',
  'Hidden units of the baseline.': 'واحدهای پنهانِ مبنا.',
  'Language: en, fa, or another that is registered; else the nearest on the page':
    'زبان: `en` یا `fa` یا زبان دیگری که ثبت شده؛ وگرنه نزدیک‌ترین زبان در صفحه.',
  'Controls to fix, by attribute name': 'کنترل‌هایی که قفل شوند، با نام ویژگی.',
  'visible: start when scrolled into view': '`visible`: همین که به دید آمد آغاز شود.',
  "Key in the page's address, where a page holds several labs": 'کلید در نشانی صفحه، اگر صفحه چند آزمایش دارد.',
  "Where the worker's script lies": 'جای اسکریپتِ worker.',
  'Address of a saved result, shown in place of a training': 'نشانی نتیجه‌ای ذخیره‌شده که به جای آموزش نشان داده شود.',
  "Step of the lab's story that is open at first; all shows every step below the other":
    'گامی که در آغاز باز است؛ `all` همهٔ گام‌ها را زیر هم نشان می‌دهد.',
  'What a run must reach, as `macro-recall >= 0.6`': 'آنچه اجرا باید به آن برسد، مانند `macro-recall >= 0.6`.',
  "The task in the author's words": 'تکلیف به زبان نویسندهٔ درس.',
  'What helps after tries in vain, as `after 2: Look at the pairs.`':
    'راهنمایی پس از تلاش‌های ناموفق، مانند `after 2: Look at the pairs.`',
  'A worked solution, shown once the task is met, or as `after 4: …`':
    'پاسخ تشریحی؛ پس از برآورده شدن تکلیف می‌آید، یا مانند `after 4: …`',
  'last: the last run is recorded as the score, and not the best': '`last`: نمرهٔ آخرین اجرا ثبت می‌شود و نه بهترین.',
  'student: each student has the seed of their number': '`student`: هر دانشجو بذرِ شمارهٔ خودش را دارد.',
  'Begins with the settings as they are. Where a run is under way, its promise.':
    'با تنظیم‌های کنونی آغاز می‌کند. اگر اجرایی در جریان است، وعدهٔ (promise) همان را می‌دهد.',
  'Trains the best setting, the baseline and both crossed from scratch; a promise of the whole result.':
    'بهترین تنظیم، مبنا و ترکیب‌های این دو را از نو آموزش می‌دهد؛ وعدهٔ همهٔ نتیجه.',
  'Holds the run between two steps.': 'اجرا را میان دو گام نگه می‌دارد.',
  'Goes on after a pause; after a stop or an error, from what was kept last.':
    'پس از درنگ ادامه می‌دهد؛ پس از توقف یا خطا، از آخرین چیزی که نگه داشته شده.',
  'Ends between two steps; keeps what was made.': 'میان دو گام پایان می‌دهد؛ آنچه ساخته شده می‌ماند.',
  'Back to the state before the first run.': 'بازگشت به وضع پیش از نخستین اجرا.',
  'What is shown now.': 'آنچه اکنون نشان داده می‌شود.',
  'The result as documented JSON, also of a run that was stopped or failed; null before there is one.':
    'نتیجه به شکل JSON مستند، حتی پس از توقف یا خطا؛ تا نتیجه‌ای نیست `null`.',
  'A promise of the result with what its views need, as text that `recording` plays; null before there is one.':
    'وعدهٔ نتیجه با آنچه نماها لازم دارند، به شکل متنی که `recording` پخش می‌کند؛ پیش از نخستین نتیجه `null`.',
  'The element has started and can run': 'عنصر آغاز شده و آمادهٔ اجراست.',
  '`{done, total, etaMs}`: steps of the whole run': '`{done, total, etaMs}`: گام‌های همهٔ اجرا.',
  '`{done, total, etaMs}`: steps of the training, or bytes read':
    '`{done, total, etaMs}`: گام‌های آموزش یا بایت‌های خوانده.',
  '`{done, total, etaMs}`: steps of the whole run, or rows of a comparison':
    '`{done, total, etaMs}`: گام‌های همهٔ اجرا یا ردیف‌های مقایسه.',
  '`{done, total, etaMs}`: epochs of the whole search, or of the final trainings':
    '`{done, total, etaMs}`: دوره‌های همهٔ جست‌وجو یا آموزش‌های پایانی.',
  'One training step, at most one event a frame': 'یک گام آموزش؛ در هر فریم بیش از یک رویداد نیست.',
  'One step of the training': 'یک گام آموزش.',
  'How far a worker is within an epoch, at most ten times a second':
    'پیشرفت یک worker در دوره، هر ثانیه حداکثر ده بار.',
  'One epoch of the history': 'یک دوره از تاریخچه.',
  'One epoch of a trial or of a final training': 'یک دوره از یک آزمایه یا آموزش پایانی.',
  '`{result, recorded}`': '`{result, recorded}`: نتیجه، و اینکه ضبط‌شده است یا نه.',
  "`{task, met, conditions, score, tries, result}`, after each run that the page's task has judged":
    '`{task, met, conditions, score, tries, result}`، پس از هر اجرایی که تکلیف صفحه آن را سنجیده است.',
  "`{task, conditions, score, tries, result}`, after a run that met the page's task":
    '`{task, conditions, score, tries, result}`، پس از اجرایی که به تکلیف صفحه رسید.',
  '`{code, message}`': '`{code, message}`: کد و متن خطا.',
  'The settings': 'تنظیم‌ها.',
  Everything: 'همه چیز.',
  'Buttons and progress': 'دکمه‌ها و پیشرفت.',
  'The settings form': 'فرم تنظیم‌ها.',
  'Curves, distances and hardest triplets': 'منحنی‌ها، فاصله‌ها و سخت‌ترین سه‌تایی‌ها.',
  'The maps and the neighbours': 'نقشه‌ها و همسایه‌ها.',
  'The table and what it says': 'جدول و آنچه می‌گوید.',
  'The drawing pad': 'صفحهٔ رسم.',
  'Links and files': 'پیوندها و فایل‌ها.',
  'The mark of a recorded run': 'نشان اجرای ضبط‌شده.',
  "The page's task": 'تکلیف صفحه.',
  'The form for handing in': 'فرم تحویل.',
  'The tabs and the open task': 'زبانه‌ها و بخش باز.',
  "The open task's answer": 'پاسخ بخش باز.',
  'Step 1: images of each class': 'گام ۱: تصویرهای هر رده.',
  'Step 2: accuracy': 'گام ۲: صحت.',
  'Step 3: reports and curves': 'گام ۳: گزارش‌ها و منحنی‌ها.',
  'What a ROC curve is: one threshold, moved': 'منحنی ROC چیست: یک آستانه که جابه‌جا می‌شود.',
  'Step 4: confusion matrices': 'گام ۴: ماتریس‌های درهم‌ریختگی.',
  'Step 5: recall as the goal': 'گام ۵: بازیابی همچون هدف.',
  'The seal of the test part': 'مُهر بخش آزمون.',
  'The remedies compared': 'مقایسهٔ چاره‌ها.',
  'That changed files are not counted': 'اینکه فایل‌های تغییریافته به حساب نیامده‌اند.',
  'Four ways to fool oneself': 'چهار راهِ فریفتن خویش.',
  'What the lab is not for': 'آزمایش برای چه کاری نیست.',
  'The brackets, lane by lane': 'دسته‌های Hyperband، ردیف به ردیف.',
  "Every trial's learning curve": 'منحنی یادگیری هر آزمایه.',
  'Parallel coordinates, heat map and importance': 'مختصات موازی، نقشهٔ گرما و اهمیت.',
  'The table of trials': 'جدول آزمایه‌ها.',
  "Summaries in Keras Tuner's form": 'خلاصه‌ها به شکل Keras Tuner.',
  'The final trainings': 'آموزش‌های پایانی.',
  'Programs that carry the search on': 'برنامه‌هایی که جست‌وجو را ادامه می‌دهند.',
  'Colour of the main button and of what is chosen': 'رنگ دکمهٔ اصلی و آنچه برگزیده شده.',
  'Colour of the text': 'رنگ متن.',
  'Colour of explanations': 'رنگ توضیح‌ها.',
  'Background of controls and maps': 'پس‌زمینهٔ کنترل‌ها و نقشه‌ها.',
  'Colour of lines': 'رنگ خط‌ها.',
  'Font family': 'خانوادهٔ قلم.',
  'Radius of corners': 'شعاع گوشه‌ها.',
  'In place of the sentence below the title': 'به جای جملهٔ زیر عنوان.',
  'After the lab': 'پس از آزمایش.',
  "Shown until the lab's words are loaded": 'تا بار شدنِ واژه‌های آزمایش نشان داده می‌شود.',
  'Controls to take away, by attribute name; also settings, more, preview, backbone, draw, share, hand-in, train-here, scrubber':
    'کنترل‌هایی که برداشته شوند، با نام ویژگی؛ نیز `settings`، `more`، `preview`، `backbone`، `draw`، `share`، `hand-in`، `train-here`، `scrubber`.',
  'Controls to take away, by attribute name; also settings, more, preview, share, hand-in, train-here':
    'کنترل‌هایی که برداشته شوند، با نام ویژگی؛ نیز `settings`، `more`، `preview`، `share`، `hand-in`، `train-here`.',
  'Controls to take away, by attribute name; also settings, more, preview, share, hand-in, train-here, compare, pitfalls':
    'کنترل‌هایی که برداشته شوند، با نام ویژگی؛ نیز `settings`، `more`، `preview`، `share`، `hand-in`، `train-here`، `compare`، `pitfalls`.',
  'Controls to take away, by attribute name; also settings, more, preview, ladder, curves, explore, trials, summary, retrain, export, share, hand-in, train-here':
    'کنترل‌هایی که برداشته شوند، با نام ویژگی؛ نیز `settings`، `more`، `preview`، `ladder`، `curves`، `explore`، `trials`، `summary`، `retrain`، `export`، `share`، `hand-in`، `train-here`.',
  'Tags of labs of the page’s own, with spaces between.': 'تگ آزمایش‌های خودِ صفحه، با فاصله میانشان.',
  "Where labtags lies on the author's site, until the author says it; `labtags/` when empty":
    'جای labtags در وب‌گاه نویسنده، تا خودش آن را بگوید؛ خالی یعنی `labtags/`.',
  'Name under which this browser keeps the lesson until the next visit; it is not kept when empty':
    'نامی که مرورگر درس را تا بازدید بعد با آن نگه می‌دارد؛ اگر خالی باشد نگه داشته نمی‌شود.',
  'Language: en or fa; else the nearest on the page': 'زبان: `en` یا `fa`؛ وگرنه نزدیک‌ترین زبان در صفحه.',
  'What to take away': 'آنچه باید برداشت.',
  'The lab itself': 'خودِ آزمایش.',
  'Id of the lab; it may come before or after': 'شناسهٔ (id) آزمایش، که می‌تواند پیش یا پس از آن بیاید.',
  'Parts, with spaces between. triplet: controls scrubber loss active-share distances triplets map training-map maps live-map scores runs collapse zones. imbalance: controls counts accuracy report roc matrix goal seal comparison pitfalls card. tuner: controls samples ladder curves findings explore trials summary retrain. word vectors: controls nearest distance formulas gender plural clusters failure evaluation.':
    'بخش‌ها، با فاصله میانشان. triplet: controls scrubber loss active-share distances triplets map training-map maps live-map scores runs collapse zones. imbalance: controls counts accuracy report roc matrix goal seal comparison pitfalls card. tuner: controls samples ladder curves findings explore trials summary retrain. word vectors: controls nearest distance formulas gender plural clusters failure evaluation.',
  'What is wrong with `for` or `show`': 'آنچه در `for` یا `show` نادرست است.',
  'Adds files, as dropping them does; resolves when all are read.':
    'فایل‌ها را می‌افزاید، مانند رها کردنشان؛ پایان می‌یابد وقتی همه خوانده شده باشند.',
  'The heading': 'عنوان.',
  'How many files there are': 'شمار فایل‌ها.',
  'Files that could not be read': 'فایل‌هایی که خوانده نشدند.',
  'Plots and table': 'نمودارها و جدول.',
  'All curves': 'همهٔ منحنی‌ها.',
  'The ends of all curves': 'پایان همهٔ منحنی‌ها.',
  'Runs with the same settings': 'اجراهایی با تنظیم‌های یکسان.',
  'One row a file': 'برای هر فایل یک ردیف.',
  'The button that saves the table': 'دکمه‌ای که جدول را ذخیره می‌کند.',
  'A recorded run, until there is one': 'اجرایی ضبط‌شده، تا زمانی که اجرایی باشد.',
};
