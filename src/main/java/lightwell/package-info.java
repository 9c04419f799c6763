/**
 * The entry point and the log. Starts the command line, and from it the window.
 */
package lightwell;
