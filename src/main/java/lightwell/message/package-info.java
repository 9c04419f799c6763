/**
 * Messages for people as codes with values, worded in one file per language. At the bottom of all packages; for every package; thread-safe.
 */
package lightwell.message;
