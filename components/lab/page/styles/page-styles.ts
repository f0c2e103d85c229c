import { theme } from '../../../charts/theme.js';
import { controlStyles } from './control-styles.js';
import { layoutStyles } from './layout-styles.js';
import { mediaStyles } from './media-styles.js';
import { messageStyles } from './message-styles.js';
import { resultStyles } from './result-styles.js';
import { storyStyles } from './story-styles.js';

/** How every lab looks. The media rules come last, so that they win. */
export const pageStyles = [theme, layoutStyles, controlStyles, messageStyles, resultStyles, storyStyles, mediaStyles];
