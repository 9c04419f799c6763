/**
 * Everything between a file and a decoder: checks of sizes and references, the rebuilt item graph, and the colour description of the coded
 * stream.
 */
package lightwell.heif.check;
