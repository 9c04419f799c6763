/** Both eyes of a stereo pair in one picture: side by side, one above the other, or for red-cyan glasses. */
package lightwell.export.stereo;
