/**
 * The list of all outputs. The window and the command line are made of it; no room of {@code export} knows it.
 */
package lightwell.export.registry;
