/**
 * Files that are written: EXR layouts, bands to files, atomic names. Blocks; progress and cancel by {@link lightwell.jobs.Progress}.
 * For {@code cli} and {@code ui}.
 */
package lightwell.export;
