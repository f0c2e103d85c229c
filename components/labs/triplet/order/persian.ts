import { quantitiesIn } from '../../../language/quantities.js';
import type { TripletTexts } from '../words.js';

const { number, percent } = quantitiesIn('fa');
const distance = (value: number) => number(value, 4);

/** So much apart, the two shares are two answers. */
const APART = 0.05;

export const orderPersian: Pick<TripletTexts, 'order' | 'pairs'> = {
  order: {
    title: 'چرا صحت نه؟',
    random: 'سه‌تایی‌های تصادفی با ترتیب درست',
    hardest: 'سخت‌ترین سه‌تایی‌ها با ترتیب درست',
    text: ({ size, random, hardest }) => {
      const answer = `پاسخ شبکه به هر تصویر ${number(size)} عدد است و رده‌ای در کار نیست: چیزی نیست که درست یا نادرست باشد. شاید بخواهید سه‌تایی‌هایی را بشمارید که ترتیبشان درست است، یعنی نمونهٔ مثبت از نمونهٔ منفی نزدیک‌تر است؛ ولی این سهم بسته به این است که سه‌تایی‌ها را چه کسی برگزیده باشد.`;
      return random - hardest > APART
        ? `${answer} یک شبکه، همان تصویرها و دو «صحت»:`
        : `${answer} در این‌جا این دو چندان با هم فرق ندارند:`;
    },
  },
  pairs: {
    title: 'سخت‌ترین جفت',
    positive: ({ positive }) =>
      `هر دو از ردهٔ ${positive.className} و با فاصلهٔ ${distance(positive.distance)}: دورترین دو تصویر هم‌رده.`,
    negative: ({ negative }) =>
      `${negative.classNames.join(' و ')}، تنها با فاصلهٔ ${distance(negative.distance)}: نزدیک‌ترین دو تصویر از دو رده.`,
    verdict: ({ images, wrong, positive, negative }) => {
      const among = `در میان ${number(images)} تصویر اعتبارسنجیِ نقشه`;
      return negative.distance < positive.distance
        ? `${among}، دو تصویر از دو رده نزدیک‌تر از دو تصویر هم‌رده‌اند. ترتیب ${percent(wrong.random, 1)} از سه‌تایی‌های تصادفی نادرست است و ترتیب ${percent(wrong.hardest, 1)} از سخت‌ترین‌ها، که از همین جفت‌ها ساخته می‌شوند.`
        : `${among}، حتی دورترین دو تصویر هم‌رده از نزدیک‌ترین دو تصویر از دو رده به هم نزدیک‌ترند: ترتیب هیچ سه‌تایی از آن‌ها نادرست نیست.`;
    },
  },
};
