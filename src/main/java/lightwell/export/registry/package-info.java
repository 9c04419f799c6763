/** The list of all outputs, from which the window and the command line are built; no package of {@code export} uses it. */
package lightwell.export.registry;
