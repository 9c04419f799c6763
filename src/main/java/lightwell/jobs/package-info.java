/** Thread pools, progress, cancellation and latest-wins. No JavaFX. For every package. */
package lightwell.jobs;
