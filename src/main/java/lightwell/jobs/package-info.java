/**
 * Thread pools, progress, cancel and latest-wins. No JavaFX. For every room.
 */
package lightwell.jobs;
