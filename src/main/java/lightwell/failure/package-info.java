/** Words failures for people: one sentence, for the window and the command line alike. For every package. */
package lightwell.failure;
