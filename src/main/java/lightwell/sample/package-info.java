/**
 * The demo photo: a rendered scene whose light and depth are known, written as a phone would.
 */
package lightwell.sample;
