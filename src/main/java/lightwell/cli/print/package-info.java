/**
 * What commands print: the two outputs, progress, pages and lines. Knows nothing of options. Used by {@code lightwell.cli} only, in the
 * main thread.
 */
package lightwell.cli.print;
