/**
 * What is told of a failure: one sentence, by the window and by the command line alike. For every room.
 */
package lightwell.failure;
