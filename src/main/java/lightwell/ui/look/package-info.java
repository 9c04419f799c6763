/**
 * How values become colours: the settings of the screen, the scales of codes, legends, and the words that describe them. Immutable; no
 * controls.
 */
package lightwell.ui.look;
