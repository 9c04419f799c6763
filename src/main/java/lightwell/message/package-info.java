/**
 * What is said to people as codes with values, worded in one file for each language. Below everything; for every room; safe from any thread.
 */
package lightwell.message;
