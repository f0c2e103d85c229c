import type { PreviewWords } from './english.js';

export const previewPersian: PreviewWords = {
  title: 'پیش‌نمایش: اجرایی ضبط‌شده',
  explanation:
    'هر اجرا چنین نتیجه‌ای نشان می‌دهد؛ این یکی کوچک است و روی داده‌هایی که آزمایش خودش می‌سازد. با «اجرا» نتیجهٔ شما جای آن را می‌گیرد.',
};
