/**
 * Small pieces that every feature of the window shares: texts, errors, tasks, clipboard.
 */
package lightwell.ui.kit;
