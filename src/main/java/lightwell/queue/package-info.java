/** The queue of outputs: jobs, their order, their journal on the disk, and as many at once as memory and processors allow. No JavaFX. */
package lightwell.queue;
