/**
 * The style sheets, dark and light.
 */
package lightwell.ui.theme;
