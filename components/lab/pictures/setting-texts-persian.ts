import type { InAnyLanguage } from '../../language/words.js';
import type { pictureSettingsEnglish } from './setting-texts.js';

export const pictureSettingsPersian: InAnyLanguage<typeof pictureSettingsEnglish> = {
  labels: {
    pictureSize: 'تصویرهای خودتان: پیکسل در هر ضلع',
    pictureFit: 'تصویرهای غیرمربعی شما',
    pictureColour: 'تصویرهای خودتان: رنگ',
  },
  choices: {
    pictureFit: { crop: 'بریدن میانهٔ تصویر', pad: 'افزودن حاشیهٔ سفید' },
    pictureColour: { colour: 'رنگی', grey: 'تنها روشنایی' },
  },
};
