/** Presets: an output with its options and the names of its files, as JSON files. */
package lightwell.export.preset;
