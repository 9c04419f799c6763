/**
 * What the window remembers, as JSON in the user's folder.
 */
package lightwell.ui.settings;
