/**
 * Reads written files back with our own reader: measures of their light against a reference, what their descriptions say, and what became
 * of the gain maps of a folder. Used by the command line after writing, and by anyone who writes.
 */
package lightwell.author.verify;
