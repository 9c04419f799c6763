/**
 * The window of preferences.
 */
package lightwell.ui.preferences;
