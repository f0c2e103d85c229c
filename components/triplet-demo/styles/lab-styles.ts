import { theme } from '../../charts/theme.js';
import { controlStyles } from './control-styles.js';
import { mediaStyles } from './media-styles.js';
import { messageStyles } from './message-styles.js';
import { pageStyles } from './page-styles.js';
import { resultStyles } from './result-styles.js';

/** How the lab looks. The media rules come last, so that they win. */
export const labStyles = [theme, pageStyles, controlStyles, messageStyles, resultStyles, mediaStyles];
