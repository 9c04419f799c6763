/** The demo photo: a rendered scene with known light and depth, written as a phone does. */
package lightwell.sample;
