/**
 * Persian at once: with this module in the page's own script, what speaks Persian waits for no further file.
 * Without it each tag loads its Persian when it finds `lang="fa"`.
 */
import './builder/persian.js';
import './class-data/persian.js';
import './lab/lesson/persian.js';
import './labs/persian.js';
