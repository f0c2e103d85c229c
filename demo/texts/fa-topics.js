/** The guide's topics in Persian, by their key (`data-text`): install, data, lessons, command, troubles. */
export const topics = {
  'download-install': 'دریافت و نصب',
  'data-their-names': 'داده‌ها',
  'lessons-tasks': 'درس‌ها و تکلیف‌ها',
  command: 'دستور خط فرمان',
  'if-something-wrong': 'اگر کاری پیش نرفت',
  'folder-for-site': 'پوشه‌ای برای وب‌گاه شما (ZIP)',
  'unpack-zip-as':
    'فایل <code>labtags-VERSION.zip</code> را از یک نسخهٔ منتشرشده با نام پوشهٔ <code>labtags/</code> کنار صفحه‌های خود باز و با آن‌ها بارگذاری کنید. <code>START.html</code> در آن از روی دیسک باز می‌شود و راه را نشان می‌دهد؛ راهنما، درس‌ساز و قاب‌ها در همان پوشه‌اند.',
  'npm-package-command': 'بستهٔ npm، همراه با دستور',
  'install-tarball-into':
    'فایل <code>labtags-VERSION.tgz</code> را از یک نسخهٔ منتشرشده در پروژهٔ خود نصب کنید؛ بی پروژه، <code>npx --package ./labtags-VERSION.tgz labtags</code> دستور را به‌تنهایی اجرا می‌کند. برای بسته‌سازها <a href="#on-bundler">پایین‌تر</a> را ببینید.',
  'from-sources': 'از روی کد منبع',
  'npm-start-builds':
    'دستور <code>npm start</code> این وب‌گاه را می‌سازد و نشان می‌دهد؛ <code>npm run release</code> هر دو فایل دریافتی را با چکیده‌هایشان می‌سازد، هر بار بایت به بایت یکسان.',
  'offline-without-connection': 'آفلاین: بدون اتصال به اینترنت',
  'after-first-visit-this':
    'پس از نخستین بازدید، این وب‌گاه بدون اتصال هم باز می‌شود و آموزش می‌دهد و می‌توان آن را مانند برنامه نصب کرد؛ داده‌هایی که یک بار بار شده‌اند می‌مانند. برای رایانه‌ای که هرگز اتصال ندارد <a href="#on-file">یک تک‌فایل</a> بسازید.',
  'real-data-by': 'داده‌های واقعی با نامشان',
  'without-src-each':
    'بی <code>src</code> هر آزمایش داده‌های خودش را می‌کشد و فایلی لازم نیست. برای داده‌های واقعی یک بار دستور را اجرا کنید: داده‌ها گرفته و وارسی می‌شوند و در <code>data/</code> کنار صفحهٔ شما قرار می‌گیرند، جایی که <code>src="mnist"</code> پیدایشان می‌کند.',
  'files-your-own': 'فایل‌های خودتان',
  'drop-idx-npz':
    'فایل‌ها را روی آزمایش رها کنید، یا پوشه یا فایلی را در <code>src</code> نام ببرید: تصویر در پوشه‌ای جدا برای هر رده یا zip آن، یا به شکل IDX،‏ CIFAR-10 یا <code>.npz</code>، جدول <code>.csv</code> برای تنظیم ابرپارامتر، بردارهای GloVe یا word2vec، یا متنی برای آموزش. فایلِ رهاشده هرگز از مرورگر بیرون نمی‌رود. از کارسازی جز کارساز صفحه و اسکریپت‌ها چیزی خواسته نمی‌شود.',
  'builder-makes-code':
    '<a href="builder.html">درس‌ساز</a> کد یک درس را می‌سازد: آزمایش، تنظیم‌ها، آنچه پنهان یا ثابت است، و تکلیف. بررسی می‌کند labtags آنجا که می‌گویید هست یا نه، و درس را از روی کدش دوباره باز می‌کند. در صفحهٔ شما <code>keep</code> نام پیش‌نویسی است که مرورگر نگه می‌دارد و <code>labs</code> آزمایش‌های خودتان را می‌افزاید.',
  'tasks-conditions': 'تکلیف‌ها و شرط‌هایشان',
  'task-goal-holds':
    'در <code>task-goal</code> می‌آید که اجرا باید به چه برسد و <code>task-text</code> آن را به زبان شما می‌گوید. شرط‌ها با <code>and</code> به هم می‌پیوندند: یک سنجه یا تنظیم، یکی از <code>&gt;= &lt;= &gt; &lt; = !=</code>، و یک عدد، یک سهم مانند <code>60 %</code>، یا یک گزینه. <code>at epoch 5</code>، <code>until epoch 5</code>، <code>in every epoch</code> و <code>in some epoch</code> با آنچه در میانهٔ راه سنجیده می‌شود می‌آیند.',
  'parts-lab-text': 'بخش‌هایی از آزمایش در میان متن',
  'lab-view-shows':
    'هر <code>&lt;lab-view&gt;</code> بخش‌هایی از آزمایشی را که <code>id</code> آن را نام می‌برد در هر جای صفحه نشان می‌دهد. <a href="lesson.html">درسی که این‌گونه ساخته شده</a>.',
  'hand-in-saves':
    '«تحویل» در پایین آزمایش فایلی برای استاد ذخیره می‌کند. <code>&lt;lab-class-data&gt;</code>، مانند <a href="class.html">صفحهٔ کلاس</a>، فایل‌های همهٔ کلاس را می‌گیرد: یک جدول، همهٔ منحنی‌ها، رونوشت‌ها و فایل‌های آسیب‌دیده. چیزی به جایی فرستاده نمی‌شود.',
  'npx-labtags-help':
    'دستور <code>npx labtags --help</code> همهٔ گزینه‌ها را می‌گوید و <code>--version</code> شمارهٔ نسخه را. پاسخ هر اشتباه یک خط است.',
  'writes-data-set':
    'یک مجموعه‌داده می‌نویسد: <code>--out</code> می‌گوید کجا، <code>--from</code> فایل‌هایی را که دارید نام می‌برد، <code>--limit</code> نخستین تصویرها و <code>--words</code> پربسامدترین واژه‌ها را نگه می‌دارد.',
  'writes-lab-as':
    'یک آزمایش را در یک فایل می‌نویسد که از روی دیسک اجرا می‌شود. هر ویژگی یک گزینه است؛ <code>--data</code> و <code>--recording</code> داده یا اجرای ضبط‌شده را درون آن می‌گذارند.',
  'copies-workers-wasm': 'workerها و فایل‌های WebAssembly را برای وب‌گاهی که بسته‌ساز دارد کپی می‌کند.',
  'prints-script-lines': 'خط‌های لازم برای اسکریپت‌های روی کارسازی دیگر را می‌نویسد، هر کدام با چکیده‌اش.',
  'tag-stays-blank': 'جای تگ خالی می‌ماند',
  'page-does-not':
    'اسکریپت به صفحه نمی‌رسد. نشانی‌اش را باز کنید: آنجاست؟ روی کارسازی دیگر به CORS نیاز دارد (<code>Access-Control-Allow-Origin: *</code>)؛ صفحه‌ای که از روی دیسک باز شود هیچ اسکریپتی بار نمی‌کند، پس <a href="#on-file">یک تک‌فایل</a> بسازید. درس‌ساز می‌گوید کدام یک از این‌هاست.',
  'data-not-found': 'داده‌ها پیدا نمی‌شوند',
  'known-name-means':
    'نام شناخته‌شده یعنی پوشهٔ <code>data/NAME/</code> کنار صفحه، و در قاب کنار <code>embed/</code>. دستور <code>npx labtags data NAME</code> آن را می‌نویسد و <code>npm start</code> نشانش می‌دهد.',
  'no-worker-starts': 'هیچ workerی آغاز نمی‌شود',
  'policy-page-forbids':
    'سیاست امنیتی صفحه اجازه نمی‌دهد؛ آزمایش می‌گوید کدام واژه کم است. <a href="#on-csp">سیاست سخت‌گیرانه</a> و <a href="#on-cdn">اسکریپت‌ها روی کارسازی دیگر</a> را ببینید.',
  'training-slow': 'آموزش کند است',
  'lab-says-where':
    'آزمایش می‌گوید کجا محاسبه می‌کند. بی کارت گرافیک، WebAssembly سریع‌ترین است؛ صرفه‌جویی باتری و زبانهٔ پشت‌صحنه آن را کند می‌کنند. اگر دوره، تصویر یا سه‌تایی کمتری به کار رود گفته می‌شود. برای تلفن و آزمون <a href="#recorded">اجرای ضبط‌شده</a> را نشان دهید.',
  'frame-too-low': 'قاب کوتاه است',
  'moodle-canvas-take':
    'Moodle و Canvas و Open edX بلندی را خودشان می‌گیرند؛ در صفحه‌های دیگر اسکریپتی را که درس‌ساز زیر قاب می‌گذارد نگه دارید، یا <code>height</code> را تعیین کنید.',
};
