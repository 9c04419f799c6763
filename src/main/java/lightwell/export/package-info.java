/**
 * Writes files: EXR layouts, bands to files, atomic names. Blocks; progress and cancellation by {@link lightwell.jobs.Progress}. For {@code
 * cli} and {@code ui}.
 */
package lightwell.export;
