/**
 * Commands of the window: text, key, icon, place in the menus, and why one cannot be used. For the FX thread.
 */
package lightwell.ui.actions;
