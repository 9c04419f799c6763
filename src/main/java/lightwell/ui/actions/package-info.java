/** Commands of the window: text, key, icon, place in the menus, and why one is disabled. For the FX thread. */
package lightwell.ui.actions;
